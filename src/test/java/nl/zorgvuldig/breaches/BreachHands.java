package nl.zorgvuldig.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.story.DemoProgram;

/// What people of the demonstration do with breaches, by the doors.
final class BreachHands {
    static final List<String> OVERTAKEN = List.of("somebody was first");
    static final String MESSAGE = "Een onbekende heeft gegevens gezien. Wij hebben het account gesloten.";

    final DemoProgram demo = DemoProgram.running();
    final SchoolId school = demo.population().schools().getFirst().id();
    final Instant noticed = demo.clock().instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    <T> T part(Class<T> kind) {
        return demo.part(kind);
    }

    <T> T as(String handle, Supplier<T> work) {
        return as(demo.person(handle), work);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(demo.board(), person, Act.BROWSE, demo.clock().today()).call(work::get);
    }

    SignedIn who(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    Report wish(Circle circle) {
        return new Report(
                new BreachId(UUID.randomUUID()),
                "Een brief ging naar het verkeerde huis.",
                Optional.of(noticed),
                Set.of(Touched.NAME),
                Optional.of(Many.ONE),
                "",
                Optional.of(school),
                Optional.of(circle));
    }

    BreachId report(Circle circle) {
        Report wish = wish(circle);
        assertThat(this.<Outcome<Nothing>>as(
                        "leerkracht", () -> part(Reports.class).report(wish)))
                .isEqualTo(Outcome.done());
        return wish.id();
    }

    AccessDecision<BreachId> ask(String handle, Act act, BreachId breach) {
        return as(handle, () -> part(AccessControl.class).ask(part(BreachGate.class), who(handle), act, breach));
    }

    Granted<BreachId> key(String handle, Act act, BreachId breach) {
        return (Granted<BreachId>) ask(handle, act, breach);
    }

    List<String> assess(BreachId breach, Risk risk) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        AssessmentWish wish =
                new AssessmentWish(Optional.of(risk), Optional.of(noticed), "", "wie", "wat", "hoe", "omdat");
        return said(as("fg", () -> part(Breaches.class).assess(key, wish)));
    }

    List<String> notified(BreachId breach) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        return said(as(
                "fg",
                () -> part(Breaches.class)
                        .notified(
                                key, UUID.randomUUID(), Optional.of(demo.clock().instant()), "Z-9", "")));
    }

    List<String> announce(BreachId breach, Announcement.Way way) {
        return announce(breach, way, MESSAGE);
    }

    List<String> announce(BreachId breach, Announcement.Way way, String text) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        return keys(as("fg", () -> part(Breaches.class).announce(key, Optional.of(way), text)));
    }

    List<String> close(BreachId breach) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        return keys(as("fg", () -> part(Breaches.class).close(key, "Voortaan anders.")));
    }

    List<String> select(BreachId breach, PersonId actor) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        return keys(as(
                "fg",
                () -> part(Selections.class)
                        .select(
                                key,
                                UUID.randomUUID(),
                                actor,
                                noticed,
                                demo.clock().instant())));
    }

    /// This pupil was opened by an account of its own, which is found in the log.
    List<String> found(BreachId breach, PupilId pupil) {
        PersonId actor = new PersonId(UUID.randomUUID());
        opened(actor, pupil, AuditOutcome.GRANTED);
        return select(breach, actor);
    }

    void narrow(BreachId breach) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        as("fg", () -> {
            part(Breaches.class).narrow(key);
            return 0;
        });
    }

    Breaches.File read(String handle, BreachId breach) {
        Granted<BreachId> key = key(handle, BreachActs.READ_BREACH, breach);
        return as(handle, () -> part(Breaches.class).read(key)).orElseThrow();
    }

    /// A line as it stands in the log when this account opens this dossier.
    void opened(PersonId actor, PupilId pupil, AuditOutcome outcome) {
        as(actor, () -> {
            part(AuditLog.class)
                    .append(AuditEvent.of(
                                    demo.clock(),
                                    Acting.current().with(EnrolmentActs.READ),
                                    Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                                    outcome,
                                    "group")
                            .about(pupil));
            return 0;
        });
    }

    int count(String table, BreachId breach) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from breaches."
                        + table
                        + " where board = :board and "
                        + (table.equals("breach") ? "id" : "breach")
                        + " = :breach")
                .param("board", demo.board().value())
                .param("breach", breach.value())
                .query(Integer.class)
                .single();
    }

    /// Whether somebody waits until another transaction about a breach ends.
    boolean waitsForLock() {
        return demo.superuser("zorgvuldig")
                        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void round() {
        part(Boards.class)
                .program(demo.board())
                .run(() -> part(BreachWork.class).run());
    }

    /// The first of each family of this kind.
    List<PupilId> children(People.FamilyKind kind) {
        return demo.population().families().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.children().getFirst())
                .toList();
    }

    /// Everybody the program knows to tell: by mail, and the board hands out all letters.
    void told() {
        round();
        round();
        as("bestuur", () -> part(Letters.class).print());
        handed(as("bestuur", () -> part(Letters.class).list()));
    }

    int handed(List<Telling> letters) {
        Set<Letters.Handed> ticked = letters.stream()
                .map(one -> new Letters.Handed(one.breach(), one.person()))
                .collect(Collectors.toSet());
        return as("bestuur", () -> part(Letters.class).handed(ticked));
    }

    void announced(BreachId breach, PupilId pupil) {
        assertThat(assess(breach, Risk.HIGH)).isEmpty();
        assertThat(found(breach, pupil)).isEmpty();
        assertThat(notified(breach)).isEmpty();
        assertThat(announce(breach, Announcement.Way.EACH)).isEmpty();
    }

    /// What is wrong, or that somebody was first; nothing when it is done.
    private static List<String> said(Outcome<Nothing> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Rejected<Nothing>(List<Objection> objections) -> keys(objections);
            case Outcome.Conflict<?> _ -> OVERTAKEN;
            case Outcome.FormReused<?> _, Outcome.NotFound<?> _ -> throw new AssertionError(outcome);
        };
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(one -> one.because().key()).toList();
    }
}
