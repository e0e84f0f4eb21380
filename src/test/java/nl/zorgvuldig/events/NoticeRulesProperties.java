package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// What parents are told of an event: a text of some length, in both languages, that names
/// nobody and goes some days before.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class NoticeRulesProperties {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");
    private static final String DUTCH =
            "Denk aan anderen op sociale media. Ook medewerkers willen dat niet. Plaats alleen uw"
                    + " eigen kind, en vraag het anders eerst.";
    private static final String ENGLISH =
            "Think of others on social media. Staff do not want it either. Post your own child"
                    + " only, and ask first otherwise, please.";
    private static final Notice NEWEST = new Notice(SCHOOL, 1, 7, DUTCH, ENGLISH, PersonId.PROGRAM, NOW);

    @Property
    void a_notice_goes_between_two_and_sixty_days_before(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(wish(2 + around, DUTCH, ENGLISH)))
                .isEqualTo(around < 0 ? List.of("days events.objection.days") : List.of());
        assertThat(said(wish(60 + around, DUTCH, ENGLISH)))
                .isEqualTo(around > 0 ? List.of("days events.objection.days") : List.of());
    }

    @Property
    void its_text_is_long_enough_to_say_it_and_short_enough_to_be_read(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        String shortest = "Sociale media, medewerkers, eigen kind. ";
        assertThat(said(wish(8, padded(shortest, 100 + around), ENGLISH)))
                .isEqualTo(around < 0 ? List.of("dutch events.objection.short") : List.of());
        assertThat(said(wish(8, padded(DUTCH, 4_000 + around), ENGLISH)))
                .isEqualTo(around > 0 ? List.of("dutch web.text.long") : List.of());
        assertThat(said(wish(8, DUTCH, padded(ENGLISH, 4_000 + around))))
                .isEqualTo(around > 0 ? List.of("english web.text.long") : List.of());
    }

    private static String padded(String text, int length) {
        return text + "x".repeat(length - text.length());
    }

    @Example
    @Upholds(CONFIDENTIALITY)
    void it_names_no_pupil_and_no_number_in_either_language() {
        List<PersonName> pupils = List.of(new PersonName("Maarten", "de", "Groot"));
        NoticeWish english = wish(8, DUTCH, ENGLISH + " Ask Maarten de Groot.");
        assertThat(NoticeRules.objections(english, NEWEST, pupils))
                .map(NoticeRulesProperties::told)
                .containsExactly("english events.objection.named_text");
        assertThat(said(wish(8, DUTCH + " Over 123456782.", ENGLISH))).containsExactly("dutch web.text.citizen_number");
    }

    @Example
    void a_new_notice_differs_from_the_last_in_something() {
        assertThat(said(wish(7, DUTCH, ENGLISH))).containsExactly("dutch events.objection.same");
        assertThat(said(wish(7, DUTCH + " Dank.", ENGLISH))).isEmpty();
        assertThat(said(wish(7, DUTCH, ENGLISH + " Thanks."))).isEmpty();
    }

    @Property
    void whoever_lives_with_a_child_or_decides_about_it_is_told(
            @ForAll GuardianRelation relation, @ForAll Authority authority, @ForAll ToldRules.Address address) {
        boolean decides = authority == Authority.JOINT || authority == Authority.SOLE;
        boolean parent = Set.of(GuardianRelation.MOTHER, GuardianRelation.FATHER, GuardianRelation.PARENT)
                .contains(relation);
        assertThat(ToldRules.decide(relation, authority, address))
                .isEqualTo(
                        address == ToldRules.Address.SECRET && !decides && parent
                                ? ToldRules.Told.LEFT_TO_THE_HEAD
                                : ToldRules.Told.TOLD);
    }

    private static List<String> said(NoticeWish wish) {
        return NoticeRules.objections(wish, NEWEST, List.of()).stream()
                .map(NoticeRulesProperties::told)
                .toList();
    }

    private static String told(Objection one) {
        return one.field() + " " + one.because().key();
    }

    private static NoticeWish wish(int days, String dutch, String english) {
        return new NoticeWish(SCHOOL, days, dutch, english);
    }
}
