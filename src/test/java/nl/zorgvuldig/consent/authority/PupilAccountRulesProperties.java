package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// A pupil's account opens thirty days before the sixteenth birthday, with an address of mail.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class PupilAccountRulesProperties {
    private static final LocalDate TODAY = Family.TODAY;
    private static final String EMAIL = "kind@voorbeeld.nl";

    @Property
    void it_opens_thirty_days_before_the_birthday_and_not_a_day_earlier(
            @ForAll @IntRange(min = 25, max = 35) int daysAhead) {
        LocalDate birthday = TODAY.plusDays(daysAhead);
        PupilAccountRules rules = new PupilAccountRules(Optional.of(birthday.minusYears(16)), TODAY);

        assertThat(rules.decides()).contains(birthday);
        assertThat(rules.opens()).contains(birthday.minusDays(30));
        assertThat(keys(rules.objections(EMAIL)))
                .isEqualTo(daysAhead > 30 ? List.of("consent.pupil.early") : List.of());
    }

    @Example
    void without_a_day_of_birth_nobody_knows_when() {
        PupilAccountRules rules = new PupilAccountRules(Optional.empty(), TODAY);
        assertThat(rules.decides()).isEmpty();
        assertThat(keys(rules.objections(EMAIL))).containsExactly("consent.pupil.unknown");
    }

    @Property
    void an_address_is_one_and_not_too_long(@ForAll @IntRange(min = 250, max = 258) int length) {
        PupilAccountRules rules = new PupilAccountRules(Optional.of(TODAY.minusYears(16)), TODAY);
        String email = "a".repeat(length - 4) + "@b.c";
        assertThat(rules.objections(email).isEmpty()).isEqualTo(length <= 254);
        for (String none : List.of("", "kind", "@b.c", "a@", "a b@c.d", "a@b@c", "<a@b.c>")) {
            assertThat(keys(rules.objections(none))).as(none).containsExactly("consent.pupil.no.email");
        }
        assertThat(PupilAccountRules.taken().because().key()).isEqualTo("consent.pupil.no.taken");
    }

    private static List<String> keys(List<Objection> found) {
        assertThat(found).allSatisfy(objection -> assertThat(objection.field()).isEqualTo("email"));
        return found.stream().map(objection -> objection.because().key()).toList();
    }
}
