package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords;
import nl.zorgvuldig.dossier.inspection.sessions.AbandonedSessions;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionStore;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What waits of a request whose people cannot do it any more: the program ends a session, a copy goes
/// on its day, and a dossier that is being destroyed keeps no other from being asked about.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class AbandonedSessionsTest {
    private final LeftPupil at = new LeftPupil(1, DemoProgram.running());
    private final AbandonedSessions sessions = at.part(AbandonedSessions.class);
    private int recorded;

    @Test
    void a_session_whose_supervisor_left_is_ended_by_the_program_once_and_who_inspected_hears_of_it() {
        RequestFile today = session(at.head, at.today);
        assertThat(turns(today)).as("until the day is over").containsExactly(new WorkTurn.Later(at.today.plusDays(1)));
        RequestFile file = session(at.head, at.today.minusDays(1));
        assertThat(turns(file)).containsExactly(new WorkTurn.Later(at.today));
        for (int twice = 0; twice < 2; twice++) {
            end();
        }
        assertThat(file(today).state()).isInstanceOf(RequestState.Running.class);
        RequestFile ended = file(file);
        assertThat(ended.state()).isInstanceOf(RequestState.Held.class);
        assertThat(ended.history()).hasSize(3);
        assertThat(ended.endedByProgram()).isTrue();
        assertThat(turns(file)).isEmpty();
        assertThat(mailed()).containsExactly("inspection-ended");
        assertThat(lines("ended")).isOne();
        assertThat(lines("minutes")).isOne();

        SignedInUser father = new SignedInUser(at.board, at.father, AccountKind.GUARDIAN);
        SessionRecords records = at.part(SessionRecords.class);
        InspectionMinutes minutes =
                at.as(at.father, () -> records.open(file.id()).orElseThrow()).minutes();
        assertThat(minutes.text())
                .contains("Het programma deed dat op", "Er is geen bladzijde geopend.")
                .doesNotContain("Opmerking");
        assertThat(minutes.signatures()).isEmpty();
        assertThat(at.as(at.father, () -> records.confirm(father, file.id()))).isTrue();
        assertThat(at.as(at.father, () -> records.open(file.id()).orElseThrow())
                        .minutes()
                        .confirmedBy(at.father))
                .isTrue();
    }

    @Test
    void whoever_still_opens_the_dossier_ends_it_themselves_however_late() {
        account(at.head);
        RequestFile file = session(at.head, at.today.minusDays(3));
        end();
        assertThat(file(file).state()).isInstanceOf(RequestState.Running.class);
        assertThat(turns(file)).singleElement().satisfies(turn -> asks(turn, at.head, "inspection.task.end"));
    }

    @Test
    void who_has_nothing_to_do_with_the_dossier_any_more_can_end_it_on_its_day_alone() {
        PersonId substitute = new PersonId(UUID.randomUUID());
        account(substitute);
        RequestFile today = session(substitute, at.today);
        RequestFile before = session(substitute, at.today.minusDays(1));
        assertThat(turns(today)).singleElement().satisfies(turn -> asks(turn, substitute, "inspection.task.end"));
        assertThat(turns(before)).containsExactly(new WorkTurn.Later(at.today));
        end();
        assertThat(file(today).state()).isInstanceOf(RequestState.Running.class);
        assertThat(file(before).endedByProgram()).isTrue();
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void a_copy_that_lies_ready_for_who_lost_authority_waits_for_nobody_and_goes_on_its_day() {
        LocalDate until = at.today.plusDays(9);
        RequestFile file = kept(
                RequestKind.COPY,
                at.today.minusDays(4),
                new RequestEvent.Ordered(Optional.of("Alles staat erin.")),
                new RequestEvent.Made(),
                new RequestEvent.Offered(until));
        assertThat(turns(file)).singleElement().satisfies(turn -> {
            asks(turn, at.father, "inspection.task.fetch");
            assertThat(((WorkTurn.Now) turn).until()).isEqualTo(until);
        });
        authority(ParentalAuthority.NONE);
        assertThat(turns(file)).containsExactly(new WorkTurn.Later(until.plusDays(1)));
        authority(ParentalAuthority.SOLE);
        assertThat(turns(file)).singleElement().satisfies(turn -> asks(turn, at.father, "inspection.task.fetch"));
    }

    @Test
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, CONFIDENTIALITY})
    void a_dossier_whose_key_is_gone_keeps_no_request_from_being_listed() {
        RequestFile running = session(at.head, at.today);
        RequestFile asked = kept(RequestKind.INSPECTION, at.today.minusDays(2));
        RequestEvent no = new RequestEvent.Declined(CopyRefusalGround.IDENTITY, "Nee.");
        RequestFile refused = kept(RequestKind.COPY, at.today.minusDays(2), no);
        at.asProgram(
                () -> at.part(Vault.class).destroy(new KeyName(at.board, at.pupil.value(), RetentionPurpose.DOSSIER)));

        assertThat(list().stream().map(OpenCase::id))
                .containsExactlyInAnyOrder(running.id().value(), asked.id().value())
                .doesNotContain(refused.id().value());
        end();
        assertThat(at.asProgram(() -> at.part(Work.class)
                        .read(Act.MAINTAIN, () -> at.part(RequestStore.class).listRunningUnopened())))
                .as("goes with its dossier")
                .hasSize(1);
    }

    private static void asks(WorkTurn turn, PersonId person, String task) {
        assertThat(turn).isInstanceOfSatisfying(WorkTurn.Now.class, now -> {
            assertThat(now.people()).isEqualTo(Set.of(person));
            assertThat(now.task()).isEqualTo(task);
        });
    }

    private RequestFile session(PersonId supervisor, LocalDate day) {
        InspectionAppointment plan =
                new InspectionAppointment(supervisor, noon(day), InspectionVenue.SCHOOL, "Kamer 2");
        RequestFile file = kept(RequestKind.INSPECTION, day, new RequestEvent.Planned(plan), new RequestEvent.Opened());
        at.asProgram(() -> {
            at.part(Work.class)
                    .change(
                            Act.MAINTAIN,
                            () -> at.part(InspectionSessionStore.class).open(file.request(), UUID.randomUUID()));
            return 0;
        });
        return file;
    }

    /// Asked by the father, with what happened to it on a day.
    private RequestFile kept(RequestKind kind, LocalDate day, RequestEvent... events) {
        AccessRequest request = new AccessRequest(
                new RequestId(UUID.randomUUID()),
                at.pupil,
                kind,
                at.father,
                RequesterCapacity.AUTHORITY,
                noon(day.minusDays(1)),
                Optional.of("Graag alles."));
        RequestFile file = new RequestFile(request, List.of());
        for (RequestEvent event : events) {
            List<RecordedEvent<RequestEvent>> more = new ArrayList<>(file.history());
            more.add(file.next(at.head, noon(day), event));
            file = new RequestFile(request, more);
        }
        RequestFile made = file;
        at.asProgram(() -> {
            at.part(AccessRequests.class).takeOver(made);
            return 0;
        });
        return made;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }

    private void account(PersonId person) {
        at.asProgram(() -> {
            at.part(Accounts.class)
                    .open(NewAccount.of(person, AccountKind.STAFF, new PersonName("Toos", "", "Toezicht")));
            return 0;
        });
    }

    private void authority(ParentalAuthority authority) {
        at.asProgram(() -> {
            at.part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            at.pupil,
                            at.father,
                            authority,
                            AuthorityEvidence.COURT_ORDER,
                            Period.since(at.today.minusDays(1)),
                            DemoProgram.running().clock().instant().plusSeconds(++recorded),
                            at.head));
            return 0;
        });
    }

    private void end() {
        at.asProgram(() -> {
            sessions.end();
            return 0;
        });
    }

    private RequestFile file(RequestFile before) {
        return at.asProgram(() -> at.part(Work.class)
                        .read(Act.MAINTAIN, () -> at.part(RequestStore.class).find(before.id())))
                .orElseThrow();
    }

    private List<OpenCase> list() {
        return at.asProgram(() -> at.part(Work.class)
                .read(Act.MAINTAIN, () -> at.part(RequestCases.class).list(at.today)));
    }

    private List<WorkTurn> turns(RequestFile file) {
        return list().stream()
                .filter(open -> open.id().equals(file.id().value()))
                .flatMap(open -> open.turns().stream())
                .toList();
    }

    private List<String> mailed() {
        return DemoProgram.running()
                .superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person order by id")
                .param("person", at.father.value())
                .query(String.class)
                .list();
    }

    private long lines(String relation) {
        return DemoProgram.running()
                .superuser("zorgvuldig")
                .sql("""
                        select count(*) from audit.event
                        where board = :board and subject = :pupil and act = 'inspect' and relation = :relation
                          and actor = :program""")
                .param("board", at.board.value())
                .param("pupil", at.pupil.value())
                .param("relation", relation)
                .param("program", PersonId.PROGRAM.value())
                .query(Long.class)
                .single();
    }
}
