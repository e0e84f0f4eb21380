package nl.zorgvuldig.dossier.record.timeline;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What is found in a timeline.
@Upholds(NECESSARY_FOR_GUIDANCE)
class EntrySearchTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 12);

    private final Entry reading = entry(EntryKind.RESULT, MAY, "Leest vloeiend, ook voor.");
    private final Entry coeliac = entry(EntryKind.AGREEMENT, MAY.plusDays(3), "Geen cr\u00e8me.");
    private final Entry talk = entry(EntryKind.PARENT_TALK, MAY.plusDays(9), "Leest thuis niet.");
    private final List<Entry> all = List.of(talk, coeliac, reading);

    @Test
    void who_looks_for_nothing_finds_everything_in_its_order() {
        assertThat(EntrySearch.atAll().in(all)).isEqualTo(all);
        assertThat(words("  ")).isEqualTo(all);
    }

    @Test
    void all_words_must_be_there_in_any_order_whatever_their_capitals_and_accents() {
        assertThat(words("leest")).containsExactly(talk, reading);
        assertThat(words("VOOR lees")).containsExactly(reading);
        assertThat(words("creme")).containsExactly(coeliac);
        assertThat(words("CR\u00c8ME")).containsExactly(coeliac);
        assertThat(words("leest creme")).isEmpty();
        assertThat(words(".*")).isEmpty();
    }

    @Test
    void a_kind_and_a_period_are_each_a_limit_with_both_days_included() {
        assertThat(looking(Optional.of(EntryKind.AGREEMENT), MAY, MAY.plusDays(9), ""))
                .containsExactly(coeliac);
        assertThat(looking(Optional.empty(), MAY, MAY.plusDays(3), "")).containsExactly(coeliac, reading);
        assertThat(looking(Optional.empty(), MAY.plusDays(4), MAY.plusDays(8), ""))
                .isEmpty();
        assertThat(looking(Optional.of(EntryKind.RESULT), MAY, MAY, "thuis")).isEmpty();
    }

    @Test
    void what_is_looked_for_is_not_printed() {
        assertThat(new EntrySearch(Optional.empty(), Period.since(MAY), "ruzie thuis").toString())
                .isEqualTo("[sealed]");
    }

    private List<Entry> words(String words) {
        return looking(Optional.empty(), LocalDate.MIN, LocalDate.MAX, words);
    }

    private List<Entry> looking(Optional<EntryKind> kind, LocalDate from, LocalDate until, String words) {
        return new EntrySearch(kind, new Period(from, until), words).in(all);
    }

    private static Entry entry(EntryKind kind, LocalDate day, String text) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                1,
                kind,
                day,
                new PersonId(UUID.randomUUID()),
                Instant.EPOCH,
                text,
                Optional.empty());
    }
}
