package nl.zorgvuldig.privacy.breaches;

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
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.privacy.breaches.affected.AffectedSelections;
import nl.zorgvuldig.privacy.breaches.notifications.BreachLetters;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;
import nl.zorgvuldig.privacy.breaches.reports.BreachReport;
import nl.zorgvuldig.privacy.breaches.reports.BreachReports;
import nl.zorgvuldig.privacy.breaches.upkeep.BreachAutomation;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;

/// What people of the demonstration do with breaches, by the doors.
public final class BreachHands {
    static final List<String> OVERTAKEN = List.of("somebody was first");
    static final String MESSAGE = "Een onbekende heeft gegevens gezien. Wij hebben het account gesloten.";

    public final DemoProgram demo = DemoProgram.running();
    final SchoolId school = demo.population().schools().getFirst().id();
    final Instant noticed = demo.clock().instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    public <T> T part(Class<T> kind) {
        return demo.part(kind);
    }

    public <T> T as(String handle, Supplier<T> work) {
        return as(demo.person(handle), work);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(demo.board(), person, Act.BROWSE, demo.clock().today()).call(work::get);
    }

    SignedInUser who(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    BreachReport wish(BreachVisibility circle) {
        return new BreachReport(
                new BreachId(UUID.randomUUID()),
                "Een brief ging naar het verkeerde huis.",
                Optional.of(noticed),
                Set.of(DataCategory.NAME),
                Optional.of(AffectedCount.ONE),
                "",
                Optional.of(school),
                Optional.of(circle));
    }

    public BreachId report(BreachVisibility circle) {
        BreachReport wish = wish(circle);
        assertThat(this.<Outcome<Nothing>>as(
                        "leerkracht", () -> part(BreachReports.class).report(wish)))
                .isEqualTo(Outcome.done());
        return wish.id();
    }

    AccessDecision<BreachId> ask(String handle, Act act, BreachId breach) {
        return as(handle, () -> part(AccessControl.class).ask(part(BreachGate.class), who(handle), act, breach));
    }

    Granted<BreachId> key(String handle, Act act, BreachId breach) {
        return (Granted<BreachId>) ask(handle, act, breach);
    }

    public List<String> assess(BreachId breach, BreachRisk risk) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        BreachAssessmentDraft wish =
                new BreachAssessmentDraft(Optional.of(risk), Optional.of(noticed), "", "wie", "wat", "hoe", "omdat");
        return said(as("fg", () -> part(Breaches.class).assess(key, wish)));
    }

    public List<String> notified(BreachId breach) {
        Granted<BreachId> key = key("fg", BreachActs.KEEP_BREACH, breach);
        return said(as(
                "fg",
                () -> part(Breaches.class)
                        .notified(
                                key, UUID.randomUUID(), Optional.of(demo.clock().instant()), "Z-9", "")));
    }

    List<String> announce(BreachId breach, BreachAnnouncement.Way way) {
        return announce(breach, way, MESSAGE);
    }

    public List<String> announce(BreachId breach, BreachAnnouncement.Way way, String text) {
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
                () -> part(AffectedSelections.class)
                        .select(
                                key,
                                UUID.randomUUID(),
                                actor,
                                noticed,
                                demo.clock().instant())));
    }

    /// This pupil was opened by an account of its own, which is found in the log.
    public List<String> found(BreachId breach, PupilId pupil) {
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

    public Breaches.File read(String handle, BreachId breach) {
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
                .run(() -> part(BreachAutomation.class).run());
    }

    /// The first of each family of this kind.
    List<PupilId> children(DemoPeople.FamilyKind kind) {
        return demo.population().families().stream()
                .filter(family -> family.kind() == kind)
                .map(family -> family.children().getFirst())
                .toList();
    }

    /// Everybody the program knows to tell: by mail, and the board hands out all letters.
    void told() {
        round();
        round();
        as("bestuur", () -> part(BreachLetters.class).print());
        handed(as("bestuur", () -> part(BreachLetters.class).list()));
    }

    int handed(List<SubjectNotification> letters) {
        Set<BreachLetters.Handed> ticked = letters.stream()
                .map(notification -> new BreachLetters.Handed(notification.breach(), notification.person()))
                .collect(Collectors.toSet());
        return as("bestuur", () -> part(BreachLetters.class).handed(ticked));
    }

    void announced(BreachId breach, PupilId pupil) {
        assertThat(assess(breach, BreachRisk.HIGH)).isEmpty();
        assertThat(found(breach, pupil)).isEmpty();
        assertThat(notified(breach)).isEmpty();
        assertThat(announce(breach, BreachAnnouncement.Way.EACH)).isEmpty();
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
        return objections.stream().map(objection -> objection.because().key()).toList();
    }
}
