package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Classmates;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Gathers the people who must not appear in what others read about a pupil: other children, and
/// contact details of parents. Shows nobody what it gathers.
@Component
public final class ThirdPartyDetector {
    private final Classmates classmates;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Boards boards;
    private final Work work;

    ThirdPartyDetector(Classmates classmates, Pupils pupils, Guardians guardians, Boards boards, Work work) {
        this.classmates = classmates;
        this.pupils = pupils;
        this.guardians = guardians;
        this.boards = boards;
        this.work = work;
    }

    /// For what one parent inspects or gets a copy of; called for the head and for the supervisor.
    /// Both may open the dossier, which contains the parents.
    public ThirdPartyNames of(AccessRequest request) {
        PupilId pupil = request.pupil();
        return to(request.by(), work.read(EnrolmentActs.READ, () -> guardians.list(pupil)), pupil);
    }

    /// Why the school cannot say this about a pupil to somebody: it names another child, or says
    /// how to reach another parent. Uses all data the program has, whoever writes.
    ///
    /// @param reader a parent, or the pupil
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Optional<Objection> said(PupilId pupil, PersonId reader, String field, String words) {
        List<Guardian> parents = asProgram(() -> guardians.list(pupil));
        return DisclosureBlockerRules.said(field, to(reader, parents, pupil).in(words));
    }

    /// The same for what is said to a parent about themselves: how to reach the other parents of
    /// their children.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Optional<Objection> said(PersonId parent, String field, String words) {
        List<PupilId> children = asProgram(() -> guardians.listChildren(parent));
        return children.isEmpty()
                ? Optional.empty()
                : DisclosureBlockerRules.reaching(
                        field, among(children.getFirst(), children, parent).in(words));
    }

    /// For what one parent reads about a pupil and the group around it: how to reach any other
    /// parent of these children. Uses all data the program has, whoever writes.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public ThirdPartyNames among(PupilId pupil, Collection<PupilId> group, PersonId reader) {
        Set<PupilId> children = new HashSet<>(group);
        children.add(pupil);
        return to(reader, asProgram(() -> guardians.listOf(children)), pupil);
    }

    /// For what a parent told about a pupil and reads again: how to reach those who live elsewhere.
    /// Parents who live together may name each other.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public ThirdPartyNames elsewhere(PupilId pupil, PersonId teller) {
        List<Guardian> parents = asProgram(() -> guardians.list(pupil));
        Set<String> homes = parents.stream()
                .filter(guardian -> guardian.person().equals(teller))
                .map(guardian -> guardian.contact().address())
                .filter(address -> !address.isBlank())
                .collect(Collectors.toSet());
        return to(
                teller,
                parents.stream()
                        .filter(guardian -> guardian.person().equals(teller)
                                || !homes.contains(guardian.contact().address()))
                        .toList(),
                pupil);
    }

    private ThirdPartyNames to(PersonId reader, List<Guardian> parents, PupilId pupil) {
        List<GuardianContact> mine = parents.stream()
                .filter(guardian -> guardian.person().equals(reader))
                .map(Guardian::contact)
                .toList();
        List<GuardianContact> others = parents.stream()
                .filter(guardian -> !guardian.person().equals(reader))
                .map(guardian -> without(guardian.contact(), mine))
                .toList();
        return new ThirdPartyNames(others, classmates.around(pupil));
    }

    /// Leaves out details the requester shares with the other: parents who live together.
    private static GuardianContact without(GuardianContact other, List<GuardianContact> mine) {
        return new GuardianContact(
                mine.stream().anyMatch(contact -> other.email().equalsIgnoreCase(contact.email())) ? "" : other.email(),
                mine.stream().anyMatch(contact -> other.phone().equals(contact.phone())) ? "" : other.phone(),
                mine.stream().anyMatch(contact -> other.address().equals(contact.address())) ? "" : other.address());
    }

    /// For what leaves the school about a pupil, and for what all legal representatives of a pupil
    /// read: how to reach any parent, and certainly a secret address. Uses all data the program
    /// has, also what the writer does not see.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public ThirdPartyNames outside(PupilId pupil) {
        return new ThirdPartyNames(contacts(() -> guardians.list(pupil)), classmates.around(pupil));
    }

    /// For what leaves the school and is about no pupil, and for what all parents of a school read:
    /// every pupil whose dossier the school keeps, each possibly called by the given name, and how
    /// to reach any of their parents.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public ThirdPartyNames outside(SchoolId school) {
        Map<PupilId, PersonName> names = pupils.names(school);
        return new ThirdPartyNames(
                contacts(() -> guardians.listOf(names.keySet())),
                new OtherPupilNames(
                        names.values(),
                        names.values().stream().map(PersonName::given).collect(Collectors.toSet())));
    }

    private List<GuardianContact> contacts(Supplier<List<Guardian>> parents) {
        return asProgram(parents).stream().map(Guardian::contact).toList();
    }

    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, what));
    }
}
