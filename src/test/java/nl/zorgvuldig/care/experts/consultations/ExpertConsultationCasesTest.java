package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.experts.ExpertDesk;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose turn it is in consultations with an expert, by name.
class ExpertConsultationCasesTest {
    private static final String FILE = "expertise.task.file";

    private final ExpertDesk desk = new ExpertDesk(51);

    /// What cannot be opened stands for a dossier whose key is destroyed at that moment.
    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void whose_turn_it_is_is_known_without_opening_a_word() {
        SignedInUser expert = desk.register("dicht@woorden.example");
        ExpertConsultationId id = desk.proposed(expert, desk.agreed);
        JdbcClient database = desk.demo.superuser("zorgvuldig");
        byte[] sealed = database.sql("select sealed_aim from expertise.consultation where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        write(database, id, new byte[] {1, 2, 3});
        try {
            assertThat(people(id, "expertise.task.answer", desk.today()))
                    .containsExactlyInAnyOrder(desk.first.person(), desk.second.person());
        } finally {
            write(database, id, sealed);
        }
        desk.end(id);
        assertThat(turns(id, desk.today())).isEmpty();
    }

    private static void write(JdbcClient database, ExpertConsultationId id, byte[] sealed) {
        assertThat(database.sql("update expertise.consultation set sealed_aim = :sealed where id = :id")
                        .param("sealed", sealed)
                        .param("id", id.value())
                        .update())
                .isOne();
    }

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    void what_an_expert_advised_waits_to_be_filed_when_the_last_day_is_over_or_the_school_ended_it() {
        SignedInUser expert = desk.register("voorbij@advies.example");
        ExpertConsultationId id = desk.open(expert, desk.agreed);
        LocalDate after = desk.look(id).it().period().until().plusDays(1);
        assertThat(turns(id, after)).as("nothing was advised").isEmpty();

        AdviceId advice = advised(expert, id);
        assertThat(people(id, FILE, desk.today())).as("while it goes on").isEmpty();
        assertThat(people(id, FILE, after)).contains(desk.coordinator.person());
        assertThat(turns(id, after)).hasSize(1);
        desk.end(id);
        assertThat(people(id, FILE, desk.today())).contains(desk.coordinator.person());
        assertThat(turns(id, desk.today())).hasSize(1);

        assertThat(desk.file(desk.look(id), advice)).isEqualTo(Outcome.done());
        assertThat(turns(id, desk.today())).isEmpty();
        assertThat(turns(id, after)).isEmpty();
    }

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    void after_a_no_it_is_ended_by_who_proposed_it_and_what_was_advised_is_filed() {
        SignedInUser expert = desk.register("gestopt@advies.example");
        ExpertConsultationId id = desk.open(expert, desk.agreed);
        AdviceId advice = advised(expert, id);
        desk.answer(desk.first, id, ConsentChoice.WITHDRAWN);
        assertThat(people(id, "expertise.task.end", desk.today())).containsExactly(desk.coordinator.person());
        assertThat(people(id, FILE, desk.today())).contains(desk.coordinator.person());

        assertThat(desk.file(desk.look(id), advice)).isEqualTo(Outcome.done());
        assertThat(people(id, FILE, desk.today())).isEmpty();
        assertThat(people(id, "expertise.task.end", desk.today())).containsExactly(desk.coordinator.person());
        desk.end(id);
    }

    private AdviceId advised(SignedInUser expert, ExpertConsultationId id) {
        return ((Outcome.Done<AdviceId>) desk.advise(expert, id, desk.form(), "Lees elke dag tien minuten voor."))
                .made();
    }

    private Set<PersonId> people(ExpertConsultationId id, String task, LocalDate day) {
        return turns(id, day).stream()
                .filter(WorkTurn.Now.class::isInstance)
                .map(WorkTurn.Now.class::cast)
                .filter(turn -> turn.task().equals(task))
                .flatMap(turn -> turn.people().stream())
                .collect(Collectors.toSet());
    }

    private List<WorkTurn> turns(ExpertConsultationId id, LocalDate day) {
        return desk
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.part(Work.class)
                        .read(
                                Act.MAINTAIN,
                                () -> desk.part(ExpertConsultationCases.class).list(day)))
                .stream()
                .filter(open -> open.id().equals(id.value()))
                .map(OpenCase::turns)
                .flatMap(List::stream)
                .toList();
    }
}
