package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Words words = demo.part(Languages.class).in(Language.DUTCH);

    private <T> T as(String handle, Supplier<T> work) {
        return new Acting(
                        demo.board(),
                        demo.person(handle),
                        Act.BROWSE,
                        demo.clock().today())
                .call(work::get);
    }

    private Registers registers() {
        return demo.part(Registers.class);
    }

    @Test
    @Upholds(POLICY_FOR_EVERYONE)
    void every_column_that_is_described_is_in_one_activity_and_has_words() {
        List<Holding> described = demo.parts(HoldsPersonalData.class).stream()
                .flatMap(one -> one.describe().stream())
                .toList();
        List<Activity> all = registers().activities();
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all.stream().mapToInt(Activity::columns).sum()).isEqualTo(described.size());
        for (Language language : Language.values()) {
            Words said = demo.part(Languages.class).in(language);
            List<Entry> entries = as("fg", () -> registers().current(said));
            assertThat(entries).allSatisfy(one -> assertThat(one.said()).isNotBlank());
        }
        List<String> titles =
                all.stream().map(one -> registers().title(one, words)).toList();
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Test
    @Upholds(POLICY_FOR_EVERYONE)
    void a_state_is_kept_once_and_what_was_signed_is_what_was_read() {
        Snapshot first = as("fg", () -> registers().keep());
        String name = as("fg", () -> demo.part(Accounts.class).nameOf(demo.person("fg")))
                .full();
        assertThat(first.entries()).noneMatch(one -> one.said().contains(name));
        assertThat(as("bestuur", () -> registers().named(first)))
                .anyMatch(one -> one.said().contains(name));
        assertThat(as("fg", () -> registers().keep()).id()).isEqualTo(first.id());
        Activity one = registers().activities().getFirst();
        ActivityText text = new ActivityText(one.purpose(), 0, "Iemand " + UUID.randomUUID(), "", "");
        assertThat(as("fg", () -> registers().write(text))).isEqualTo(Outcome.done());
        assertThat(as("bestuur", () -> registers().approve(first.id())))
                .extracting(Objection::field)
                .containsExactly("read");
        Snapshot second = as("fg", () -> registers().keep());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(Difference.between(first.entries(), second.entries()))
                .extracting(Difference.Change::after)
                .containsExactly(Optional.of(text.recipients()));
        assertThat(as("bestuur", () -> registers().approve(second.id()))).isEmpty();
        assertThat(as("directeur", () -> registers().approval(second.id()))).isPresent();
        assertThat(as("leerkracht", () -> registers().approval(second.id()))).isEmpty();
        assertThat(as("leerkracht", () -> registers().listTaken())).isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void the_database_lets_nobody_else_write_or_sign() {
        Activity one = registers().activities().getFirst();
        for (String handle : List.of("bestuur", "directeur", "leerkracht", "ouder")) {
            assertThatThrownBy(() -> as(
                            handle, () -> registers().write(new ActivityText(one.purpose(), 0, "x" + handle, "", ""))))
                    .as(handle)
                    .hasStackTraceContaining("row-level security");
            assertThatThrownBy(() ->
                            as(handle, () -> demo.part(Processors.class).add(UUID.randomUUID(), "x", "y", "z")))
                    .as(handle)
                    .hasStackTraceContaining("row-level security");
        }
        UUID state = notApproved();
        for (String handle : List.of("fg", "directeur", "leerkracht")) {
            assertThatThrownBy(() -> as(handle, () -> registers().approve(state)))
                    .as(handle)
                    .hasStackTraceContaining("row-level security");
        }
    }

    /// One that nobody signed yet.
    private UUID notApproved() {
        Activity last = registers().activities().getLast();
        ActivityText text = new ActivityText(last.purpose(), 0, "Iemand " + UUID.randomUUID(), "", "");
        assertThat(as("fg", () -> registers().write(text))).isEqualTo(Outcome.done());
        return as("fg", () -> registers().keep()).id();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void what_ends_is_counted() {
        List<Figure> figures = demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(RegisterFigures.class).count(demo.clock().today()));
        assertThat(figures).extracting(Figure::code).containsExactly("processor_past", "dpia_overdue");
        assertThat(figures.getFirst().standing())
                .as("whose agreement ended is not used any more")
                .isEqualTo(Figure.Standing.UPHELD);
        assertThat(figures).allSatisfy(one -> assertThat(one.count()).isLessThanOrEqualTo(one.of()));
    }
}
