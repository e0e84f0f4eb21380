package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.GroupAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Who may do what with what belongs to a group as a whole, its pictures.
@Component
public final class GroupGate implements AccessGate<GroupGate.Part, Group> {
    /// Something of a group.
    ///
    /// @param what an album or a picture, or the group itself: the line in the log names it
    record Part(GroupId group, UUID what) {}

    private final Readers readers;
    private final Schools schools;
    private final List<Pledge> pledges;
    private final Work work;
    private final Clock clock;

    GroupGate(Readers readers, Schools schools, List<Pledge> pledges, Work work, Clock clock) {
        this.readers = readers;
        this.schools = schools;
        this.pledges = List.copyOf(pledges);
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act instanceof GroupAct;
    }

    @Override
    public Class<Group> opens() {
        return Group.class;
    }

    @Override
    public Optional<Part> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("group")
                .flatMap(group -> address.apply(through.isEmpty() ? "group" : through)
                        .map(what -> new Part(new GroupId(group), what)));
    }

    @Override
    @Upholds(CONFIDENTIALITY)
    public Judged<Group> judge(SignedIn who, Act act, Part asked) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(Act.BROWSE, () -> {
            Optional<Group> group = schools.findGroup(asked.group());
            Ruling ruling = group.map(one -> decide(who, one, day))
                    .orElseGet(() -> Ruling.Denied.notThere(CONFIDENTIALITY, PictureRules.NO));
            return new Judged<>(
                    ruling,
                    group,
                    ruling.line(clock, act, RECORDING_AFTER_CONSENT).through(asked.what()));
        });
    }

    /// The groups of this school year of which somebody keeps the pictures, school by school.
    public List<Group> list(SignedIn who) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(Act.BROWSE, () -> {
            Reader reader = readers.of(who);
            return schools.list().stream()
                    .flatMap(one -> schools.listGroups(one.id(), SchoolYear.of(day)).stream())
                    .filter(one -> new PictureRules(reader, one, day).decide() instanceof Ruling.Allowed)
                    .toList();
        });
    }

    /// What staff promise comes before a first picture of pupils.
    private Ruling decide(SignedIn who, Group group, LocalDate day) {
        return Pledge.unlessMissing(pledges, who.person(), new PictureRules(readers.of(who), group, day).decide());
    }
}
