package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionId;
import nl.zorgvuldig.care.experts.questions.ExpertQuestions;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RowFinder;
import org.junit.jupiter.api.Test;

/// What is kept of an expert goes after they were closed, and not before the last consultation that
/// names them.
@Upholds(EXPERTS_AFTER_CONSENT)
class ClosedExpertCleanupTest {
    private static final String NAME = "Bea Wildschut";

    private final ExpertDesk desk = new ExpertDesk(52);

    @Test
    void who_is_closed_and_named_nowhere_goes_with_every_question_and_who_is_not_stays() {
        SignedInUser closed = desk.register("weg@praktijknoord.example");
        SignedInUser open = desk.register("hier@praktijknoord.example");
        ask(closed);
        ask(open);
        assertThat(tables(closed))
                .contains("expertise.expert", "expertise.question", "identity.account", "vault.data_key");
        close(closed);
        assertThat(name(closed)).isEqualTo(NAME);

        tidy();
        tidy();

        assertThat(tables(closed)).containsExactly("audit.event");
        assertThat(gone(closed)).isEqualTo(1);
        assertThat(name(closed)).isNotEqualTo(NAME);
        assertThat(name(open)).isEqualTo(NAME);
        assertThat(tables(open)).contains("expertise.question", "vault.data_key");
        assertThat(gone(open)).isZero();
    }

    @Test
    void who_is_named_in_a_consultation_that_is_kept_stays_until_it_goes_with_the_dossier() {
        SignedInUser bea = desk.register("genoemd@praktijknoord.example");
        ExpertConsultationId named = desk.open(bea, desk.agreed);
        close(bea);
        tidy();
        assertThat(gone(bea)).isZero();
        assertThat(name(bea)).isEqualTo(NAME);
        assertThat(tables(bea)).contains("expertise.expert", "identity.account", "vault.data_key");

        goesWithTheDossier(named);
        tidy();
        assertThat(gone(bea)).isEqualTo(1);
        assertThat(tables(bea)).doesNotContain("expertise.expert", "identity.account", "vault.data_key");
    }

    @Test
    void after_a_restore_who_was_closed_since_is_closed_again_and_who_went_goes_again() {
        SignedInUser closed = desk.register("dicht@praktijknoord.example");
        SignedInUser gone = desk.register("verdwenen@praktijknoord.example");
        SignedInUser named = desk.register("terug@praktijknoord.example");
        desk.open(named, desk.agreed);
        List<AuditEvent> since = List.of(
                line(closed, ExpertActs.KEEP_EXPERT, Experts.CLOSED),
                line(gone, ExpertActs.KEEP_EXPERT, Experts.CLOSED),
                line(gone, HoldingActs.RETAIN, ClosedExpertCleanup.GONE),
                line(named, HoldingActs.RETAIN, ClosedExpertCleanup.GONE));
        asProgram(() -> assertThat(desk.part(ExpertDestructionReplay.class).destroyAgain(since))
                .isEqualTo(2));
        assertThat(isOpen(closed)).isFalse();
        assertThat(name(closed)).isEqualTo(NAME);
        assertThat(tables(gone)).doesNotContain("expertise.expert", "vault.data_key");
        assertThat(tables(named))
                .as("the consultation came back too")
                .contains("expertise.expert", "expertise.consultation")
                .doesNotContain("identity.account", "vault.data_key");
        assertThat(isOpen(named)).isFalse();
        assertThat(desk.seen(named)).isEmpty();
    }

    @Test
    void the_database_lets_nothing_go_of_who_is_not_closed_and_the_program_only_closes() {
        SignedInUser bea = desk.register("open@praktijknoord.example");
        asProgram(() -> desk.part(ExpertHoldings.class).destroyLast(bea.person()));
        assertThat(tables(bea)).contains("expertise.expert");
        close(bea);
        asProgram(() -> desk.part(ExpertHoldings.class).destroyLast(bea.person()));
        assertThat(tables(bea)).doesNotContain("expertise.expert");
    }

    private void ask(SignedInUser whom) {
        ExpertQuestions questions = desk.part(ExpertQuestions.class);
        Outcome<ExpertQuestionId> done = desk.as(
                desk.coordinator,
                () -> questions.ask(
                        desk.coordinator,
                        desk.form(),
                        new ExpertQuestionDraft(
                                questions.listSchools(desk.coordinator).getFirst(),
                                whom.person(),
                                "Wat helpt bij het lezen in een grote groep?",
                                desk.today().plusDays(7),
                                ExpertQuestionDraft.Looked.YES)));
        assertThat(done).isInstanceOf(Outcome.Done.class);
    }

    private void close(SignedInUser whom) {
        desk.as(desk.coordinator, () -> {
            desk.part(Experts.class).close(whom.person());
            return true;
        });
    }

    private void tidy() {
        asProgram(() -> desk.part(ClosedExpertCleanup.class).tidy());
    }

    private void asProgram(Runnable what) {
        desk.part(Boards.class).program(desk.demo.board()).run(what);
    }

    private void goesWithTheDossier(ExpertConsultationId named) {
        for (String statement : List.of(
                "delete from expertise.step where consultation = :id",
                "delete from expertise.consultation where id = :id")) {
            desk.demo
                    .superuser("zorgvuldig")
                    .sql(statement)
                    .param("id", named.value())
                    .update();
        }
    }

    private String name(SignedInUser whom) {
        Accounts accounts = desk.part(Accounts.class);
        return desk.as(desk.coordinator, () -> {
            accounts.listAll(AccountKind.EXPERT); // as things stand now
            return accounts.nameOf(whom.person()).full();
        });
    }

    private boolean isOpen(SignedInUser whom) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(Work.class)
                        .read(
                                ExpertActs.KEEP_EXPERT,
                                () -> desk.part(ExpertStore.class).find(whom.person()))
                        .filter(line -> line.state() == Expert.State.OPEN)
                        .isPresent());
    }

    private Set<String> tables(SignedInUser whom) {
        return RowFinder.tablesWith(desk.demo, whom.person().value());
    }

    private long gone(SignedInUser whom) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :person and relation = :gone")
                .param("person", whom.person().value())
                .param("gone", ClosedExpertCleanup.GONE)
                .query(Long.class)
                .single();
    }

    private AuditEvent line(SignedInUser whom, Act act, String what) {
        return AuditEvent.of(
                        desk.demo.clock(),
                        new Acting(desk.demo.board(), PersonId.PROGRAM, act, desk.today()),
                        EXPERTS_AFTER_CONSENT,
                        AuditOutcome.DONE,
                        what)
                .about(whom.person());
    }
}
