package nl.zorgvuldig.dossier.record.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import org.junit.jupiter.api.Test;

/// What is kept of what somebody looks for in a dossier asks the same once more.
@Upholds(Clause.CONFIDENTIALITY)
class EntrySearchFormTest {
    @Test
    void words_kind_and_days_come_back_as_they_were() {
        Form form = Form.empty()
                .with("words", "a = b\nkind=agreement")
                .with("kind", "observation")
                .with("from", "1-9-2026")
                .with("until", "2026-10-01")
                .with("_csrf", "x");

        Form kept = EntrySearchForm.kept(EntrySearchForm.text(form));

        assertThat(kept.names()).containsExactlyInAnyOrder("words", "kind", "from", "until");
        assertThat(kept.value("words")).isEqualTo("a = b kind=agreement");
        assertThat(kept.value("kind")).isEqualTo("observation");
        assertThat(kept.value("from")).isEqualTo("1-9-2026");
        assertThat(EntrySearchForm.read(kept)).isNotEqualTo(EntrySearch.atAll());
        assertThat(kept.wrong()).isFalse();
    }

    @Test
    void nothing_looked_for_is_everything_and_so_is_what_cannot_be_read() {
        assertThat(EntrySearchForm.read(EntrySearchForm.kept(EntrySearchForm.text(Form.empty()))))
                .isEqualTo(EntrySearch.atAll());
        assertThat(EntrySearchForm.kept("older\nname=value").names()).isEmpty();
    }

    @Test
    void no_more_than_so_much_of_it_is_kept() {
        assertThat(EntrySearchForm.text(Form.empty().with("words", "x".repeat(10_000))))
                .hasSizeLessThan(300);
    }
}
