package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.register.processing.ProcessingActivity;
import nl.zorgvuldig.privacy.register.processing.RegisterDifference;
import nl.zorgvuldig.privacy.register.processors.DataProcessors;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

class ProcessingRegisterTest {
    private final DemoProgram demo = DemoProgram.running();
    private final LocalizedMessages words = demo.part(MessageCatalog.class).in(Language.DUTCH);

    private <T> T as(String handle, Supplier<T> work) {
        return new Acting(
                        demo.board(),
                        demo.person(handle),
                        Act.BROWSE,
                        demo.clock().today())
                .call(work::get);
    }

    private ProcessingRegister registers() {
        return demo.part(ProcessingRegister.class);
    }

    @Test
    @Upholds(POLICY_FOR_EVERYONE)
    void every_column_that_is_described_is_in_one_activity_and_has_words() {
        List<DataHolding> described = demo.parts(PersonalDataHolder.class).stream()
                .flatMap(holder -> holder.describe().stream())
                .toList();
        List<ProcessingActivity> all = registers().activities();
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all.stream().mapToInt(ProcessingActivity::columns).sum()).isEqualTo(described.size());
        for (Language language : Language.values()) {
            LocalizedMessages said = demo.part(MessageCatalog.class).in(language);
            List<RegisterEntry> entries = as("fg", () -> registers().current(said));
            assertThat(entries).allSatisfy(entry -> assertThat(entry.said()).isNotBlank());
        }
        List<String> titles =
                all.stream().map(activity -> registers().title(activity, words)).toList();
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Test
    @Upholds(POLICY_FOR_EVERYONE)
    void a_state_is_kept_once_and_what_was_signed_is_what_was_read() {
        RegisterSnapshot first = as("fg", () -> registers().keep());
        String name = as("fg", () -> demo.part(Accounts.class).nameOf(demo.person("fg")))
                .full();
        assertThat(first.entries()).noneMatch(entry -> entry.said().contains(name));
        assertThat(as("bestuur", () -> registers().named(first)))
                .anyMatch(entry -> entry.said().contains(name));
        assertThat(as("fg", () -> registers().keep()).id()).isEqualTo(first.id());
        ProcessingActivity activity = registers().activities().getFirst();
        ProcessingActivityText text =
                new ProcessingActivityText(activity.purpose(), 0, "Iemand " + UUID.randomUUID(), "", "");
        assertThat(as("fg", () -> registers().write(text))).isEqualTo(Outcome.done());
        assertThat(as("bestuur", () -> registers().approve(first.id())))
                .extracting(Objection::field)
                .containsExactly("read");
        RegisterSnapshot second = as("fg", () -> registers().keep());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(RegisterDifference.between(first.entries(), second.entries()))
                .extracting(RegisterDifference.Change::after)
                .containsExactly(Optional.of(text.recipients()));
        assertThat(as("bestuur", () -> registers().approve(second.id()))).isEmpty();
        assertThat(as("directeur", () -> registers().approval(second.id()))).isPresent();
        assertThat(as("leerkracht", () -> registers().approval(second.id()))).isEmpty();
        assertThat(as("leerkracht", () -> registers().listTaken())).isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void the_database_lets_nobody_else_write_or_sign() {
        ProcessingActivity activity = registers().activities().getFirst();
        for (String handle : List.of("bestuur", "directeur", "leerkracht", "ouder")) {
            assertThatThrownBy(() -> as(
                            handle,
                            () -> registers()
                                    .write(new ProcessingActivityText(activity.purpose(), 0, "x" + handle, "", ""))))
                    .as(handle)
                    .hasStackTraceContaining("row-level security");
            assertThatThrownBy(() ->
                            as(handle, () -> demo.part(DataProcessors.class).add(UUID.randomUUID(), "x", "y", "z")))
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
        ProcessingActivity last = registers().activities().getLast();
        ProcessingActivityText text =
                new ProcessingActivityText(last.purpose(), 0, "Iemand " + UUID.randomUUID(), "", "");
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
        assertThat(figures).allSatisfy(figure -> assertThat(figure.count()).isLessThanOrEqualTo(figure.of()));
    }
}
