package nl.zorgvuldig.care.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.ConsultationClosing.ClosingResult;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about consultations: `leerkracht2` and her group, `ib`, the head,
/// and `leerkracht`, who guides none of its pupils.
public final class ConsultationDesk {
    public final DemoProgram demo = DemoProgram.running();
    public final SignedInUser teacher = staff("leerkracht2");
    public final SignedInUser coordinator = staff("ib");
    public final SignedInUser head = staff("directeur");
    public final SignedInUser stranger = staff("leerkracht");

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    LocalDate day(int later) {
        return demo.clock().today().plusDays(later);
    }

    GroupId group() {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(teacher.person()))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
    }

    /// Of the places in that group that no story takes: 7 to 11.
    public List<PupilId> children() {
        return some().stream().skip(7).limit(5).toList();
    }

    /// @param place one of 16 to 19
    PupilId child(int place) {
        return some().get(place);
    }

    /// As they sat there when the demonstration began.
    private List<PupilId> some() {
        Set<PupilId> here = demo.population().placements().stream()
                .filter(placement -> placement.group().equals(group()))
                .filter(placement ->
                        placement.period().contains(demo.population().today()))
                .map(DemoPupils.Placement::pupil)
                .collect(Collectors.toSet());
        return demo.population().pupils().stream()
                .filter(pupil -> here.contains(pupil.id()))
                .filter(pupil -> !demo.population().landmarks().containsValue(pupil.id()))
                .filter(pupil -> demo.population().assignments().stream()
                        .noneMatch(given -> given.pupil().equals(pupil.id())))
                .sorted(Comparator.comparing(DemoPupils.Pupil::key))
                .map(DemoPupils.Pupil::id)
                .toList();
    }

    public String name(PupilId pupil) {
        return demo.population().pupils().stream()
                .filter(each -> each.id().equals(pupil))
                .map(each -> each.name().full())
                .findFirst()
                .orElseThrow();
    }

    PlanningChoices choose(SignedInUser who) {
        return demo.part(ConsultationPlanning.class).choose(who, group()).orElseThrow();
    }

    /// At four, so that it is still to come however long other tests took: the clock of the tests starts at half past
    /// eight.
    public ConsultationId plan(
            SignedInUser chair,
            ConsultationKind kind,
            Confidentiality level,
            Set<PupilId> pupils,
            SignedInUser... people) {
        ConsultationDraft wish = new ConsultationDraft(
                kind,
                day(0).atTime(16, 0).atZone(SchoolDay.ZONE).toInstant(),
                MeetingPlace.STAFF_ROOM,
                pupils,
                Arrays.stream(people).map(SignedInUser::person).collect(Collectors.toSet()),
                level);
        return as(
                chair,
                () -> ((Outcome.Done<ConsultationId>) demo.part(ConsultationPlanning.class)
                                .plan(FormId.next(demo.clock()), choose(chair), wish))
                        .made());
    }

    public ConsultationId discussion(SignedInUser chair, Set<PupilId> pupils, SignedInUser... people) {
        return plan(chair, ConsultationKind.PUPIL_DISCUSSION, Confidentiality.ORDINARY, pupils, people);
    }

    public Optional<ConsultationAttendee> look(SignedInUser who, ConsultationId id) {
        return as(who, () -> demo.part(ConsultationGate.class).look(who, id));
    }

    public AccessDecision<ConsultationAttendee> enter(SignedInUser who, ConsultationId id) {
        return as(
                who,
                () -> demo.part(AccessControl.class)
                        .ask(demo.part(ConsultationGate.class), who, DossierActs.CONSULT, id));
    }

    public ConsultationAttendee in(SignedInUser who, ConsultationId id) {
        return look(who, id).orElseThrow();
    }

    public void begin(SignedInUser who, ConsultationId id) {
        as(who, () -> demo.part(ConsultationStart.class).begin(in(who, id), who));
    }

    public Set<PupilId> seen(SignedInUser who, ConsultationId id) {
        return as(
                who,
                () -> look(who, id).stream()
                        .flatMap(in -> demo.part(Consultations.class).listTopics(in).stream())
                        .map(ConsultationTopic::pupil)
                        .collect(Collectors.toSet()));
    }

    public AccessDecision<PupilId> ask(SignedInUser who, PupilId pupil) {
        return as(who, () -> demo.part(AccessControl.class).ask(who, DossierActs.CONSULT, pupil));
    }

    public Optional<DiscussionParticipant> open(SignedInUser who, ConsultationId id, PupilId pupil) {
        Granted<PupilId> key = ask(who, pupil).orRefuse();
        return as(who, () -> demo.part(ConsultationNotes.class).open(key, in(who, id)));
    }

    public Outcome<ConsultationNotes.SavedNote> save(
            SignedInUser who, ConsultationId id, PupilId pupil, int seen, ConsultationNote said) {
        return as(
                who,
                () -> demo.part(ConsultationNotes.class)
                        .save(open(who, id, pupil).orElseThrow(), seen, said));
    }

    public ClosingResult close(SignedInUser who, ConsultationId id) {
        return as(
                who,
                () -> demo.part(ConsultationClosing.class).close(in(who, id), who, ConsultationClosing.Looked.YES));
    }

    public ConsultationNote progress(String text) {
        return new ConsultationNote("", text, Set.of(), "", List.of());
    }

    public ConsultationNote agreed(String text, String what, SignedInUser owner) {
        return new ConsultationNote(
                "",
                text,
                Set.of(PupilSignal.READING),
                "",
                List.of(new ConsultationNote.Promise(what, Optional.of(owner.person()), Optional.of(day(30)))));
    }

    public int count(String sql, UUID id) {
        return demo.superuser("zorgvuldig")
                .sql(sql)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// Entries of a kind in a dossier.
    public int entries(PupilId pupil, String kind) {
        return count(
                "select count(*) from dossier.entry_version where pupil = :id and kind = '" + kind + "'",
                pupil.value());
    }
}
