package nl.zorgvuldig.dossier.record.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;

/// What is typed comes back as it was typed.
class SavedDraftProperties {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void what_was_typed_comes_back_letter_by_letter(@ForAll String text, @ForAll String about) {
        Form form = Form.empty()
                .with("text", text)
                .with("about", about)
                .with("kind", "result")
                .with("version", "7");

        SavedDraft draft = SavedDraft.of(form, NOW);
        SavedDraft back = SavedDraft.read(draft.written(), NOW);

        if (isText(text) && isText(about)) {
            assertThat(back).isEqualTo(draft);
        }
        assertThat(back.fields()).doesNotContainKey("version").containsEntry("kind", "result");
        assertThat(draft.empty())
                .isEqualTo(form.value("text").isBlank() && form.value("about").isBlank());
    }

    /// Half of a pair of UTF-16 is no letter, and does not come through an encoding.
    private static boolean isText(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    @Property
    void garbage_is_no_field(@ForAll String garbage) {
        assertThat(SavedDraft.read("x=" + garbage.replace("&", ""), NOW).fields())
                .isEmpty();
    }
}
