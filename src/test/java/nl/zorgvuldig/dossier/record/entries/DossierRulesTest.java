package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_plain_text_of_today_may_be_written() {
        assertThat(objections("Leest vloeiend; bel 06-00123456 na 15.30 uur.", TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN 111222333",
                "Zijn nummer is 123.456.782.",
                "123 456 782",
                "het nummer 1234-56-782 staat op de pas",
                "999999990",
                "oud nummer 45990001",
            })
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_text_with_what_may_be_a_citizen_service_number_is_refused(String text) {
        assertThat(objections(text, TODAY)).containsExactly("text web.text.citizen_number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void nothing_cannot_be_written(String text) {
        assertThat(objections(text, TODAY)).containsExactly("text dossier.objection.empty");
    }

    @Test
    void a_text_longer_than_a_report_is_refused() {
        assertThat(objections("a".repeat(DossierRules.LONGEST_TEXT), TODAY)).isEmpty();
        assertThat(objections("a".repeat(DossierRules.LONGEST_TEXT + 1), TODAY)).containsExactly("text web.text.long");
    }

    @Test
    void a_day_to_come_or_long_ago_is_refused() {
        assertThat(objections("Leest.", TODAY.plusDays(1))).containsExactly("happenedOn dossier.objection.future");
        assertThat(objections("Leest.", TODAY.minusYears(21))).containsExactly("happenedOn dossier.objection.long_ago");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_correction_says_why_and_its_reason_holds_no_number_either() {
        EntryDraft draft = new EntryDraft(EntryKind.RESULT, TODAY, "Leest.");
        EntryId entry = new EntryId(UUID.randomUUID());

        assertThat(DossierRules.objections(new EntryCorrection(entry, 1, draft, " "), TODAY))
                .extracting(Objection::field)
                .containsExactly("reason");
        assertThat(DossierRules.objections(new EntryCorrection(entry, 1, draft, "zie 111222333"), TODAY))
                .extracting(Objection::field)
                .containsExactly("reason");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void every_kind_has_a_purpose_and_none_is_called_other() {
        assertThat(EntryKind.values())
                .allSatisfy(kind -> assertThat(kind.purpose()).isNotNull());
        assertThat(Stream.of(EntryKind.values()).map(EntryKind::code)).doesNotContain("other", "overig", "misc");
    }

    @Test
    void every_kind_and_every_purpose_has_words_in_every_language() {
        for (Language language : Language.values()) {
            LocalizedMessages words = new MessageCatalog().in(language);
            assertThat(EntryKind.values()).allMatch(kind -> words.has("dossier.kind." + kind.code()));
            assertThat(EntryKind.Purpose.values())
                    .allMatch(purpose -> words.has("dossier.purpose." + Codes.of(purpose)));
        }
    }

    private List<String> objections(String text, LocalDate happenedOn) {
        return DossierRules.objections(new EntryDraft(EntryKind.OBSERVATION, happenedOn, text), TODAY).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
