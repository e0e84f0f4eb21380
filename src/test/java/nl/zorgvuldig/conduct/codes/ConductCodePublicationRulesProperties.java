package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions.CodeDraft;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// What the board can publish: a name of its own, a text, and a day that is not before the last.
@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
class ConductCodePublicationRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ConductCodeId CODE = new ConductCodeId(UUID.randomUUID());
    private static final ConductCodeId OTHER = new ConductCodeId(UUID.randomUUID());
    private static final String WORDS = "Wij zijn zorgvuldig. ".repeat(10);

    @Property
    void title_summary_and_words_have_a_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        List<String> longest = said("t".repeat(80 + over), "s".repeat(1000 + over), "w".repeat(20_000 + over));
        assertThat(longest)
                .isEqualTo(
                        over > 0
                                ? List.of("title code.no.title", "summary code.no.summary", "words web.text.long")
                                : List.of());
        assertThat(said("Code", "Nieuw.", "w".repeat(100 + over)))
                .isEqualTo(over < 0 ? List.of("words code.no.short") : List.of());
    }

    @Example
    void what_is_empty_of_two_lines_or_with_a_citizen_service_number_is_said() {
        assertThat(said(" ", " ", ""))
                .containsExactly("title code.no.title", "summary code.no.summary", "words code.no.short");
        assertThat(said("Een\ncode", "Nieuw.", WORDS)).containsExactly("title code.no.line");
        assertThat(said("Code", "Nieuw.", WORDS + "111222333")).containsExactly("words web.text.citizen_number");
    }

    @Example
    void another_document_has_another_name_and_a_later_version_may_keep_it() {
        assertThat(said(List.of(version(OTHER, 1, "CODE", TODAY)), wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .containsExactly("title code.no.name");
        assertThat(said(List.of(version(OTHER, 1, "Anders", TODAY)), wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .isEmpty();
        ConductCodeVersion before = version(CODE, 1, "Code", TODAY.minusDays(9));
        assertThat(said(List.of(before), wish(ConductCodeChangeWeight.MINOR, TODAY)))
                .isEmpty();
    }

    @Example
    void the_first_version_is_confirmed_by_everybody_and_a_next_one_differs() {
        assertThat(said(List.of(), wish(ConductCodeChangeWeight.MINOR, TODAY))).containsExactly("weight code.no.first");
        ConductCodeVersion old = version(CODE, 1, "Code", TODAY.minusDays(9), WORDS);
        ConductCodeVersion now = version(CODE, 2, "Code", TODAY.minusDays(5), "Anders. ".repeat(20));
        assertThat(said(List.of(old), wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .containsExactly("words code.no.same");
        assertThat(said(List.of(now, old), wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .isEmpty();
        assertThat(said(
                        List.of(version(CODE, 1, "Gedragscode", TODAY, WORDS)),
                        wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .isEmpty();
        assertThat(said(List.of(version(OTHER, 1, "Anders", TODAY, WORDS)), wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .isEmpty();
    }

    @Property
    void it_counts_from_today_on_within_a_year_and_not_before_the_one_before(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(List.of(), wish(ConductCodeChangeWeight.MAJOR, TODAY.plusDays(around))))
                .isEqualTo(around < 0 ? List.of("since code.no.past") : List.of());
        assertThat(said(
                        List.of(),
                        wish(ConductCodeChangeWeight.MAJOR, TODAY.plusYears(1).plusDays(around))))
                .isEqualTo(around > 0 ? List.of("since code.no.far") : List.of());
        ConductCodeVersion planned = version(CODE, 2, "Code", TODAY.plusDays(20));
        ConductCodeVersion before = version(CODE, 1, "Code", TODAY.plusDays(30).minusDays(15));
        List<ConductCodeVersion> both = List.of(planned, before);
        assertThat(said(both, wish(ConductCodeChangeWeight.MAJOR, TODAY.plusDays(20 + around))))
                .isEqualTo(around < 0 ? List.of("since code.no.earlier") : List.of());
        assertThat(new ConductCodePublicationRules(both, both, TODAY)
                        .objections(wish(ConductCodeChangeWeight.MAJOR, TODAY.plusDays(2)))
                        .getFirst()
                        .because()
                        .gaps())
                .containsExactly(planned.since());
        assertThat(said(
                        List.of(version(OTHER, 1, "Anders", TODAY.plusDays(20))),
                        wish(ConductCodeChangeWeight.MAJOR, TODAY)))
                .isEmpty();
    }

    @Example
    void the_number_of_a_withdrawn_version_is_not_given_again() {
        List<ConductCodeVersion> all = List.of(version(CODE, 3, "Code", TODAY), version(OTHER, 7, "Anders", TODAY));
        assertThat(new ConductCodePublicationRules(all, List.of(), TODAY).next(CODE))
                .isEqualTo(4);
        assertThat(new ConductCodePublicationRules(List.of(), List.of(), TODAY).next(CODE))
                .isEqualTo(1);
    }

    private static ConductCodeVersion version(ConductCodeId code, int version, String title, LocalDate since) {
        return version(code, version, title, since, "Anders. ".repeat(20));
    }

    private static ConductCodeVersion version(
            ConductCodeId code, int version, String title, LocalDate since, String words) {
        return new ConductCodeVersion(
                code,
                version,
                ConductCodeChangeWeight.MAJOR,
                since,
                title,
                "Nieuw.",
                words,
                PersonId.PROGRAM,
                Instant.EPOCH);
    }

    private static CodeDraft wish(ConductCodeChangeWeight weight, LocalDate since) {
        return new CodeDraft(CODE, weight, since, "Code", "Nieuw.", WORDS);
    }

    private static List<String> said(String title, String summary, String words) {
        return said(List.of(), new CodeDraft(CODE, ConductCodeChangeWeight.MAJOR, TODAY, title, summary, words));
    }

    private static List<String> said(List<ConductCodeVersion> standing, CodeDraft wish) {
        return new ConductCodePublicationRules(standing, standing, TODAY)
                .objections(wish).stream()
                        .map(objection ->
                                objection.field() + " " + objection.because().key())
                        .toList();
    }
}
