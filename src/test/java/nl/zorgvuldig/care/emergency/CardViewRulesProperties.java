package nl.zorgvuldig.care.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.care.emergency.EmergencyCard.CardReader;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What of a card a reader sees.
class CardViewRulesProperties {
    private static final PersonId PARENT = new PersonId(new UUID(7, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void everybody_sees_whom_to_call_and_only_of_who_decides(
            @ForAll CardReader reader,
            @ForAll boolean agreed,
            @ForAll boolean schoolDay,
            @ForAll boolean needed,
            @ForAll boolean speaks) {
        List<CardViewRules.Shown> shown = new CardViewRules(
                        reader, agreed, schoolDay, speaks ? Set.of(PARENT) : Set.of())
                .shown(List.of(part(1, "wespen", true)), decided(needed));
        assertThat(shown.stream().anyMatch(part -> !part.part().text().calls().isEmpty()))
                .isEqualTo(speaks);
    }

    @Property
    @Upholds({Clause.CONFIDENTIALITY, Clause.NECESSARY_FOR_GUIDANCE})
    void what_to_know_is_seen_when_needed_by_guides_and_with_consent_by_all_on_a_school_day(
            @ForAll CardReader reader,
            @ForAll boolean agreed,
            @ForAll boolean schoolDay,
            @ForAll boolean needed,
            @ForAll boolean speaks) {
        List<CardViewRules.Shown> shown = new CardViewRules(
                        reader, agreed, schoolDay, speaks ? Set.of(PARENT) : Set.of())
                .shown(List.of(part(1, "wespen", true)), decided(needed));
        boolean guide = reader != CardReader.COLLEAGUE;
        assertThat(shown.stream().anyMatch(part -> !part.part().text().health().blank()))
                .isEqualTo(guide && needed || agreed && speaks && (guide || schoolDay));
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_no_takes_nothing_from_who_guides_the_pupil_that_is_needed(
            @ForAll boolean schoolDay, @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1) Integer> words) {
        List<CardPart> versions = new ArrayList<>();
        versions.add(part(1, "wespen", true));
        words.forEach(word -> versions.add(part(versions.size() + 1, word == 0 ? "" : "wespen en bijen", true)));
        List<CardViewRules.Shown> without =
                new CardViewRules(CardReader.GUIDE, false, schoolDay, Set.of()).shown(versions, decided(true));
        List<CardViewRules.Shown> with =
                new CardViewRules(CardReader.GUIDE, true, schoolDay, Set.of(PARENT)).shown(versions, decided(true));
        assertThat(without).singleElement().satisfies(one -> {
            assertThat(one.needed()).isTrue();
            assertThat(one.part().text().health())
                    .isEqualTo(with.getFirst().part().text().health());
        });
    }

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void what_is_not_needed_and_was_removed_is_gone_for_everybody(@ForAll CardReader reader) {
        assertThat(new CardViewRules(reader, true, true, Set.of(PARENT))
                        .shown(List.of(part(2, "", false), part(1, "wespen", true)), Map.of()))
                .isEmpty();
    }

    private static Map<PersonId, CardNecessity> decided(boolean needed) {
        return Map.of(
                PARENT,
                new CardNecessity(
                        new UUID(7, 3),
                        PARENT,
                        new UUID(7, 4),
                        needed,
                        Instant.EPOCH,
                        new PersonId(new UUID(7, 5)),
                        ""));
    }

    private static CardPart part(int version, String allergies, boolean calls) {
        return new CardPart(
                new UUID(8, version),
                PARENT,
                version,
                CardInputChannel.OWN_PAGE,
                DAY,
                Instant.EPOCH,
                PARENT,
                new CardText(
                        new HealthInformation(allergies, "", ""),
                        calls ? List.of(new EmergencyContact("oma", "0612345678")) : List.of()));
    }
}
