package nl.zorgvuldig.dossier.record.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who may take back what, and how long.
class TakeBackRulesProperties {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final PersonId WRITER = new PersonId(new UUID(7, 1));
    private static final PersonId OTHER = new PersonId(new UUID(7, 2));

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void the_newest_version_by_its_writer_within_a_quarter_of_an_hour_when_nothing_rests_on_it(
            @ForAll @IntRange(min = 0, max = 1800) int secondsAgo,
            @ForAll @IntRange(min = 1, max = 3) int newest,
            @ForAll @IntRange(min = 0, max = 3) int asked,
            @ForAll boolean own,
            @ForAll boolean used) {
        Entry entry = entry(newest, NOW.minusSeconds(secondsAgo));
        PersonId who = own ? WRITER : OTHER;

        Optional<Sentence> objection = TakeBackRules.objection(entry, asked, who, NOW, used);

        boolean inTime = secondsAgo < 15 * 60;
        assertThat(objection.isEmpty()).isEqualTo(own && inTime && asked == newest && !used);
        assertThat(TakeBackRules.offered(entry, who, NOW)).isEqualTo(own && inTime);
    }

    @Property
    void the_reason_is_the_first_that_a_writer_can_do_something_with(
            @ForAll boolean own, @ForAll boolean late, @ForAll boolean used) {
        Entry entry = entry(2, NOW.minus(late ? Duration.ofHours(1) : Duration.ofMinutes(1)));

        assertThat(TakeBackRules.objection(entry, 1, own ? WRITER : OTHER, NOW, used))
                .contains(Sentence.of("dossier.take_back.no.changed"));
        String expected = !own ? "other" : late ? "late" : used ? "used" : "";
        assertThat(TakeBackRules.objection(entry, 2, own ? WRITER : OTHER, NOW, used)
                        .map(Sentence::key)
                        .orElse("dossier.take_back.no."))
                .isEqualTo("dossier.take_back.no." + expected);
    }

    @Property
    void a_report_of_a_consultation_stays_with_its_agreements(@ForAll EntryKind kind) {
        Entry entry = entry(1, NOW.minusSeconds(1), kind);

        boolean stays = kind == EntryKind.CONSULTATION_REPORT;
        assertThat(TakeBackRules.offered(entry, WRITER, NOW)).isEqualTo(!stays);
        assertThat(TakeBackRules.objection(entry, 1, WRITER, NOW, false).isPresent())
                .isEqualTo(stays);
    }

    private static Entry entry(int version, Instant writtenAt) {
        return entry(version, writtenAt, EntryKind.OBSERVATION);
    }

    private static Entry entry(int version, Instant writtenAt, EntryKind kind) {
        return new Entry(
                new EntryId(new UUID(8, 1)),
                version,
                kind,
                LocalDate.of(2026, 12, 1),
                WRITER,
                writtenAt,
                "Las voor.",
                version == 1 ? Optional.empty() : Optional.of("Beter."));
    }
}
