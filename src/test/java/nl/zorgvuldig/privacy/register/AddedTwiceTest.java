package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.assessments.Dpias;
import nl.zorgvuldig.privacy.register.processors.DataProcessors;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The same form at the same moment with other words in it: one is kept, and nobody is told that the other was.
@Upholds(CONFIDENTIALITY)
class AddedTwiceTest {
    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId officer = new PersonId(UUID.randomUUID());

    AddedTwiceTest() {
        program.part(Boards.class).program(board).run(() -> {
            program.part(Schools.class).setUpBoard("Stichting De Bomen");
            program.part(Staff.class)
                    .grant(new HeldFunction(
                            UUID.randomUUID(),
                            officer,
                            StaffFunction.DATA_PROTECTION_OFFICER,
                            Optional.empty(),
                            Period.since(program.clock().today())));
        });
    }

    @Test
    void a_processor() {
        DataProcessors processors = program.part(DataProcessors.class);
        one(
                (id, words) -> processors.add(id, words, "mail", "Nederland"),
                id -> processors.find(id).orElseThrow().processor().name());
    }

    @Test
    void an_assessment_of_what_it_means_for_people() {
        Dpias dpias = program.part(Dpias.class);
        one(
                (id, words) -> dpias.add(id, words, "nieuw"),
                id -> dpias.find(id).orElseThrow().title());
    }

    private void one(BiFunction<UUID, String, Outcome<UUID>> add, Function<UUID, String> kept) {
        UUID id = UUID.randomUUID();
        Map<String, Outcome<UUID>> answers = new ConcurrentHashMap<>();
        AtOnce.each(List.of("Eerst", "Daarna"), words -> answers.put(words, as(() -> add.apply(id, words))));
        String stands = as(() -> kept.apply(id));
        assertThat(answers).containsKey(stands);
        answers.forEach((words, answer) ->
                assertThat(answer).as(words).isEqualTo(words.equals(stands) ? Outcome.done(id) : Outcome.formReused()));
    }

    private <T> T as(Supplier<T> what) {
        return new Acting(board, officer, Act.BROWSE, program.clock().today()).call(what);
    }
}
