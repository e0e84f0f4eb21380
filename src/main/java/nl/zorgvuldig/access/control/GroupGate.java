package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.PictureRules;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.GroupAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Access gate of what belongs to a group as a whole, such as its pictures.
@Component
public final class GroupGate implements AccessGate<GroupGate.Part, Group> {
    /// Something that belongs to a group.
    ///
    /// @param what an album or a picture, or the group itself: the audit event names it
    record Part(GroupId group, UUID what) {}

    private final AccessRequesters readers;
    private final Schools schools;
    private final List<AccessPrecondition> pledges;
    private final Work work;
    private final Clock clock;

    GroupGate(AccessRequesters readers, Schools schools, List<AccessPrecondition> pledges, Work work, Clock clock) {
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
    public Judged<Group> judge(SignedInUser who, Act act, Part asked) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(Act.BROWSE, () -> {
            Optional<Group> group = schools.findGroup(asked.group());
            AccessRuling ruling = group.map(each -> decide(who, each, day))
                    .orElseGet(() -> AccessRuling.Denied.notThere(CONFIDENTIALITY, PictureRules.NO));
            return new Judged<>(
                    ruling,
                    group,
                    ruling.line(clock, act, RECORDING_AFTER_CONSENT).through(asked.what()));
        });
    }

    /// The groups of this school year whose pictures somebody keeps, school by school.
    public List<Group> list(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(Act.BROWSE, () -> {
            AccessRequester reader = readers.of(who);
            return schools.list().stream()
                    .flatMap(school -> schools.listGroups(school.id(), SchoolYear.of(day)).stream())
                    .filter(group -> new PictureRules(reader, group, day).decide() instanceof AccessRuling.Allowed)
                    .toList();
        });
    }

    /// Staff make their promise before they see a first picture of pupils.
    private AccessRuling decide(SignedInUser who, Group group, LocalDate day) {
        return AccessPrecondition.unlessMissing(
                pledges, who.person(), new PictureRules(readers.of(who), group, day).decide());
    }
}
