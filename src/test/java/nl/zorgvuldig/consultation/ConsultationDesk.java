package nl.zorgvuldig.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.demo.population.Pupils;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about consultations: `leerkracht2` and her group, `ib`, the head,
/// and `leerkracht`, who guides none of its pupils.
final class ConsultationDesk {
    final DemoProgram demo = DemoProgram.running();
    final SignedIn teacher = staff("leerkracht2");
    final SignedIn coordinator = staff("ib");
    final SignedIn head = staff("directeur");
    final SignedIn stranger = staff("leerkracht");

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    LocalDate day(int later) {
        return demo.clock().today().plusDays(later);
    }

    GroupId group() {
        return demo.population().groupRelations().stream()
                .filter(one -> one.person().equals(teacher.person()))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(one -> one.group())
                .findFirst()
                .orElseThrow();
    }

    /// Of the places in that group that no story takes: 7 to 11.
    List<PupilId> children() {
        return some().stream().skip(7).limit(5).toList();
    }

    /// @param place one of 16 to 19
    PupilId child(int place) {
        return some().get(place);
    }

    /// As they sat there when the demonstration began.
    private List<PupilId> some() {
        Set<PupilId> here = demo.population().placements().stream()
                .filter(one -> one.group().equals(group()))
                .filter(one -> one.period().contains(demo.population().today()))
                .map(Pupils.Placement::pupil)
                .collect(Collectors.toSet());
        return demo.population().pupils().stream()
                .filter(one -> here.contains(one.id()))
                .filter(one -> !demo.population().landmarks().containsValue(one.id()))
                .filter(one -> demo.population().assignments().stream()
                        .noneMatch(given -> given.pupil().equals(one.id())))
                .sorted(Comparator.comparing(Pupils.Pupil::key))
                .map(Pupils.Pupil::id)
                .toList();
    }

    String name(PupilId pupil) {
        return demo.population().pupils().stream()
                .filter(one -> one.id().equals(pupil))
                .map(one -> one.name().full())
                .findFirst()
                .orElseThrow();
    }

    Choices choose(SignedIn who) {
        return demo.part(Plannings.class).choose(who, group()).orElseThrow();
    }

    /// At four, so that it is still to come however long other tests took: the clock of the tests starts at half past
    /// eight.
    ConsultationId plan(
            SignedIn chair, ConsultationKind kind, Confidentiality level, Set<PupilId> pupils, SignedIn... people) {
        PlanWish wish = new PlanWish(
                kind,
                day(0).atTime(16, 0).atZone(SchoolDay.ZONE).toInstant(),
                Room.STAFF_ROOM,
                pupils,
                Arrays.stream(people).map(SignedIn::person).collect(Collectors.toSet()),
                level);
        return as(
                chair,
                () -> ((Outcome.Done<ConsultationId>)
                                demo.part(Plannings.class).plan(FormId.next(demo.clock()), choose(chair), wish))
                        .made());
    }

    ConsultationId discussion(SignedIn chair, Set<PupilId> pupils, SignedIn... people) {
        return plan(chair, ConsultationKind.PUPIL_DISCUSSION, Confidentiality.ORDINARY, pupils, people);
    }

    Optional<Attendee> look(SignedIn who, ConsultationId id) {
        return as(who, () -> demo.part(ConsultationGate.class).look(who, id));
    }

    AccessDecision<Attendee> enter(SignedIn who, ConsultationId id) {
        return as(
                who,
                () -> demo.part(AccessControl.class)
                        .ask(demo.part(ConsultationGate.class), who, DossierActs.CONSULT, id));
    }

    Attendee in(SignedIn who, ConsultationId id) {
        return look(who, id).orElseThrow();
    }

    void begin(SignedIn who, ConsultationId id) {
        as(who, () -> demo.part(Beginnings.class).begin(in(who, id), who));
    }

    Set<PupilId> seen(SignedIn who, ConsultationId id) {
        return as(
                who,
                () -> look(who, id).stream()
                        .flatMap(in -> demo.part(Consultations.class).listTopics(in).stream())
                        .map(Topic::pupil)
                        .collect(Collectors.toSet()));
    }

    AccessDecision<PupilId> ask(SignedIn who, PupilId pupil) {
        return as(who, () -> demo.part(AccessControl.class).ask(who, DossierActs.CONSULT, pupil));
    }

    Optional<Seat> open(SignedIn who, ConsultationId id, PupilId pupil) {
        Granted<PupilId> key = ask(who, pupil).orRefuse();
        return as(who, () -> demo.part(Talks.class).open(key, in(who, id)));
    }

    Outcome<Talks.SavedNote> save(SignedIn who, ConsultationId id, PupilId pupil, int seen, Said said) {
        return as(who, () -> demo.part(Talks.class).save(open(who, id, pupil).orElseThrow(), seen, said));
    }

    Closed close(SignedIn who, ConsultationId id) {
        return as(who, () -> demo.part(Closings.class).close(in(who, id), who, Closings.Looked.YES));
    }

    Said progress(String text) {
        return new Said("", text, Set.of(), "", List.of());
    }

    Said agreed(String text, String what, SignedIn owner) {
        return new Said(
                "",
                text,
                Set.of(Signal.READING),
                "",
                List.of(new Said.Promise(what, Optional.of(owner.person()), Optional.of(day(30)))));
    }

    int count(String sql, UUID id) {
        return demo.superuser("zorgvuldig")
                .sql(sql)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// Entries of a kind in a dossier.
    int entries(PupilId pupil, String kind) {
        return count(
                "select count(*) from dossier.entry_version where pupil = :id and kind = '" + kind + "'",
                pupil.value());
    }
}
