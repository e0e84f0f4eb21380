package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.care.medical.MedicalFiles.MedicalCorrection;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// What may be written in a medical file: something, not too long, without citizen service numbers,
/// of a day that was and not longer ago than files are kept.
@Upholds(NECESSARY_FOR_GUIDANCE)
class EntryRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void texts_titles_and_reasons_have_a_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(entry("t".repeat(20_000 + over), TODAY))
                .isEqualTo(over > 0 ? List.of("text web.text.long") : List.of());
        assertThat(paper("t".repeat(120 + over), TODAY))
                .isEqualTo(over > 0 ? List.of("title web.text.long") : List.of());
        assertThat(keys(MedicalRules.objectionsToReason("r".repeat(500 + over))))
                .isEqualTo(over > 0 ? List.of("reason web.text.long") : List.of());
    }

    @Example
    void something_stands_in_them_and_no_citizen_service_number() {
        assertThat(entry(" ", TODAY)).containsExactly("text medical.objection.empty");
        assertThat(entry("BSN 111222333", TODAY)).containsExactly("text web.text.citizen_number");
        assertThat(paper("", TODAY)).containsExactly("title medical.objection.empty");
        assertThat(keys(MedicalRules.objectionsToReason(""))).containsExactly("reason medical.objection.empty");
    }

    @Property
    void the_day_was_and_not_more_than_twenty_years_ago(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(entry("Goed.", TODAY.plusDays(around)))
                .isEqualTo(paper("Goed.", TODAY.plusDays(around)))
                .isEqualTo(around > 0 ? List.of("happenedOn medical.objection.future") : List.of());
        assertThat(entry("Goed.", TODAY.minusYears(20).plusDays(around)))
                .isEqualTo(around < 0 ? List.of("happenedOn medical.objection.long_ago") : List.of());
    }

    @Example
    void a_correction_is_judged_as_what_it_corrects_and_has_a_reason() {
        MedicalCorrection correction =
                new MedicalCorrection(new EntryId(UUID.randomUUID()), 1, draft("", TODAY.plusDays(1)), "");
        assertThat(keys(MedicalRules.objections(correction, TODAY)))
                .containsExactly(
                        "text medical.objection.empty",
                        "happenedOn medical.objection.future",
                        "reason medical.objection.empty");
    }

    private static List<String> entry(String text, LocalDate day) {
        return keys(MedicalRules.objections(draft(text, day), TODAY));
    }

    private static List<String> paper(String title, LocalDate day) {
        return keys(MedicalRules.objectionsToPaper(draft(title, day), TODAY));
    }

    private static MedicalDraft draft(String text, LocalDate day) {
        return new MedicalDraft(MedicalKind.CONSULT, day, text);
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
