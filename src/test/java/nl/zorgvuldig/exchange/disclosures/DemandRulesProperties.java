package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Of what is demanded nothing sensitive goes without an authorisation of the examining judge.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class DemandRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<DossierItemId> ITEMS = IntStream.range(0, 4)
            .mapToObj(which -> new DossierItemId(new UUID(7, which)))
            .toList();

    static DisclosureEvent.Demanded demanded(LocalDate on) {
        return new DisclosureEvent.Demanded(
                wish(DemandArticle.RECORDED, on, 3, "", Set.of()).demand(), Set.of());
    }

    private static DemandWish wish(
            DemandArticle article, LocalDate on, int days, String authorisation, Set<DossierItemId> sensitive) {
        return new DemandWish(
                Optional.of(article),
                "05-881234-26",
                Optional.of(on),
                Optional.of(on.plusDays(days)),
                "Wie er in de klas was.",
                authorisation,
                sensitive);
    }

    private static Set<DossierItemId> some(int which) {
        return IntStream.range(0, ITEMS.size())
                .filter(at -> (which & 1 << at) != 0)
                .mapToObj(ITEMS::get)
                .collect(Collectors.toSet());
    }

    private static List<String> fields(DemandWish wish, Set<DossierItemId> going) {
        return DemandRules.objections(wish, going, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    /// What goes and what is sensitive, in any combination.
    @Property(tries = 2_000)
    void without_an_authorisation_no_sensitive_item_goes(
            @ForAll DemandArticle article,
            @ForAll boolean authorised,
            @ForAll @IntRange(max = 15) int going,
            @ForAll @IntRange(max = 15) int sensitive) {
        DemandWish wish = wish(article, TODAY, 3, authorised ? "RC 26/1234" : "", some(sensitive));
        List<String> fields = fields(wish, some(going));

        boolean needs = article == DemandArticle.SENSITIVE;
        boolean taken = fields.isEmpty();
        if (taken && (going & sensitive) != 0) {
            assertThat(needs && authorised).isTrue();
        }
        assertThat(fields.contains("authorisation")).isEqualTo(needs != authorised);
        assertThat(fields.contains("sensitive")).isEqualTo(!needs && (going & sensitive) != 0);
        assertThat(fields).isSubsetOf("authorisation", "sensitive");
        Statistics.label("taken").collect(taken).coverage(all -> all.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 500)
    void its_day_was_and_its_last_day_is_not_before_it(
            @ForAll @IntRange(min = -400, max = 3) int on, @ForAll @IntRange(min = -3, max = 30) int days) {
        List<String> fields = fields(wish(DemandArticle.IDENTIFYING, TODAY.plusDays(on), days, "", Set.of()), Set.of());
        assertThat(fields.contains("on")).isEqualTo(on > 0 || on < -365);
        assertThat(fields.contains("until")).isEqualTo(days < 0);
        assertThat(fields).isSubsetOf("on", "until");
    }

    @Example
    void what_is_empty_is_asked() {
        DemandWish empty = new DemandWish(Optional.empty(), "", Optional.empty(), Optional.empty(), "", "", Set.of());
        assertThat(fields(empty, Set.of())).containsExactly("article", "number", "on", "until", "data");
        assertThat(fields(
                        new DemandWish(
                                Optional.of(DemandArticle.SENSITIVE),
                                "een\ntwee",
                                Optional.of(TODAY),
                                Optional.of(TODAY),
                                "a".repeat(501),
                                "b\nc",
                                Set.of()),
                        Set.of()))
                .containsExactly("number", "data", "authorisation");
    }

    @Property(tries = 500)
    void its_words_come_back_as_they_were_sealed(
            @ForAll DemandArticle article, @ForAll boolean authorised, @ForAll @IntRange(max = 3) int lines) {
        Demand demand = new Demand(
                article,
                "05-881234-26",
                TODAY,
                TODAY.plusDays(lines),
                "regel\n".repeat(lines) + "einde",
                authorised ? Optional.of("RC 26/1234") : Optional.empty());
        assertThat(Demand.split(article, TODAY, demand.joined())).isEqualTo(demand);
        assertThat(demand.toString()).isEqualTo("[sealed]");
    }
}
