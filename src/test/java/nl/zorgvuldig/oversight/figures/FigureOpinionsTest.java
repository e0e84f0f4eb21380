package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.oversight.figures.FigureVisibilityRules.FigureVisibility;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The rule in Java and the one in the database, written apart, agree about whose figures everybody
/// of the demonstration board sees, on several days.
@Upholds(POLICY_FOR_EVERYONE)
class FigureOpinionsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final PolicyFigureStore store = demo.part(PolicyFigureStore.class);
    private final Staff staff = demo.part(Staff.class);

    private final UUID board = demo.board().value();

    @Test
    void java_and_the_database_agree_about_everyone() {
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(EarlierFigureWeeks.class).take());
        Set<UUID> everything = seen(demo.person("bestuur"), demo.clock().today());
        assertThat(everything).contains(board).hasSizeGreaterThan(2);
        Map<Class<?>, Integer> met = new HashMap<>();
        List<PersonId> people = new ArrayList<>();
        demo.population().employees().forEach(employee -> people.add(employee.id()));
        demo.population().outsiders().forEach(outsider -> people.add(outsider.id()));
        demo.population().guardians().stream().limit(20).forEach(guardian -> people.add(guardian.id()));
        for (int days : List.of(-400, -30, 0, 30, 300)) {
            LocalDate day = demo.clock().today().plusDays(days);
            for (PersonId person : people) {
                FigureVisibility sight = decide(person, day);
                met.merge(sight.getClass(), 1, Integer::sum);
                assertThat(seen(person, day))
                        .as(person + " on " + day)
                        .isEqualTo(
                                switch (sight) {
                                    case FigureVisibility.All _ -> everything;
                                    case FigureVisibility.Own own ->
                                        own.schools().stream()
                                                .map(SchoolId::value)
                                                .collect(Collectors.toSet());
                                    case FigureVisibility.Nothing _ -> Set.of();
                                });
            }
        }
        assertThat(met.getOrDefault(FigureVisibility.All.class, 0)).isGreaterThan(4);
        assertThat(met.getOrDefault(FigureVisibility.Own.class, 0)).isGreaterThan(4);
        assertThat(met.getOrDefault(FigureVisibility.Nothing.class, 0)).isGreaterThan(50);
    }

    private FigureVisibility decide(PersonId person, LocalDate day) {
        return acting(person, day).call(() -> new FigureVisibilityRules(staff.listFunctions(person), day).decide());
    }

    private Set<UUID> seen(PersonId person, LocalDate day) {
        return acting(person, day)
                .call(() -> work.read(Act.BROWSE, store::list).stream()
                        .map(figure -> PolicyFigureStore.about(board, figure.figure()))
                        .collect(Collectors.toSet()));
    }

    private Acting acting(PersonId person, LocalDate day) {
        return new Acting(demo.board(), person, Act.BROWSE, day);
    }
}
