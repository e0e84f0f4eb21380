package nl.zorgvuldig.filming;

import static nl.zorgvuldig.filming.FilmingRequests.MONDAY;
import static nl.zorgvuldig.filming.FilmingRequests.keys;
import static nl.zorgvuldig.filming.FilmingRequests.request;
import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;

/// When the head may say yes, in which words, and when it is decided.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingDecidedRulesProperties {
    @Property(tries = 300)
    void a_yes_needs_a_child_that_may_be_filmed_and_rests_on_what_was_seen(
            @ForAll List<Boolean> before, @ForAll List<Boolean> after) {
        List<Child> seen = children(before);
        List<Child> now = children(after);
        boolean permitted =
                FilmingRules.permitting("Alleen in de kring.", now, FilmingRules.print(seen))
                        .isEmpty();
        assertThat(permitted).isEqualTo(after.contains(true) && before.equals(after));
    }

    @Example
    void the_words_name_no_child_that_may_not_be_filmed() {
        List<Child> group = children(List.of(true, false));
        String seen = FilmingRules.print(group);
        assertThat(FilmingRules.permitting("Niet bij Kind1 filmen.", group, seen)).hasSize(1);
        assertThat(FilmingRules.permitting("Wel bij Kind0 filmen.", group, seen)).isEmpty();
        assertThat(FilmingRules.refusing("Wegens Kind1 kan het niet.", group)).hasSize(1);
        assertThat(FilmingRules.refusing("wegens KIND1 testers kan het niet.", group)).hasSize(1);
        assertThat(FilmingRules.refusing("nee", group)).hasSize(1);
        assertThat(FilmingRules.refusing("Zijn bsn is 123456782.", group)).hasSize(1);
    }

    @Property(tries = 300)
    void it_is_decided_once_and_before_the_day(
            @ForAll FilmingState state, @ForAll @IntRange(min = -5, max = 5) int away) {
        assertThat(FilmingRules.undecidable(state, MONDAY.plusDays(away), MONDAY).isEmpty())
                .isEqualTo(state == FilmingState.ASKED && away > 0);
    }

    @Property
    void what_one_wants_to_film_is_said_in_ten_to_five_hundred_characters(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        List<Child> group = children(List.of(true));
        assertThat(keys(FilmingRules.refusing("r".repeat(10 + around), group)))
                .isEqualTo(around < 0 ? List.of("filming.objection.short") : List.of());
        assertThat(keys(FilmingRules.refusing("r".repeat(500 + around), group)))
                .isEqualTo(around > 0 ? List.of("filming.objection.long") : List.of());
    }

    @Property(tries = 300)
    void a_yes_can_be_taken_back_to_the_end_and_everything_else_is_decided_before_the_day(
            @ForAll FilmingState state,
            @ForAll FilmingState to,
            @ForAll @IntRange(min = -2, max = 2) int away) {
        boolean can =
                to == FilmingState.REVOKED
                        ? state == FilmingState.PERMITTED
                        : state == FilmingState.ASKED && away > 0;
        FilmingRequest request = request(state, MONDAY.plusDays(away));
        assertThat(FilmingRules.impossible(request, to, MONDAY).isEmpty()).isEqualTo(can);
    }

    private static List<Child> children(List<Boolean> may) {
        List<Child> all = new ArrayList<>();
        for (int i = 0; i < may.size(); i++) {
            all.add(
                    new Child(
                            new PupilId(new UUID(1, i)),
                            new PersonName("Kind" + i, "", "Testers"),
                            may.get(i)
                                    ? new ConsentDecision.Effective(MONDAY, List.of())
                                    : new ConsentDecision.NotEffective(
                                            List.of(new WhyNot.NotAnswered()))));
        }
        return all;
    }
}
