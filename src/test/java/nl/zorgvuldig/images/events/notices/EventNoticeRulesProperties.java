package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.events.notices.EventNotices.EventNoticeDraft;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// What parents are told of an event: a text of some length, in both languages, that names
/// nobody and goes some days before.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class EventNoticeRulesProperties {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");
    private static final String DUTCH =
            "Denk aan anderen op sociale media. Ook medewerkers willen dat niet. Plaats alleen uw"
                    + " eigen kind, en vraag het anders eerst.";
    private static final String ENGLISH =
            "Think of others on social media. Staff do not want it either. Post your own child"
                    + " only, and ask first otherwise, please.";
    private static final EventNotice NEWEST = new EventNotice(SCHOOL, 1, 7, DUTCH, ENGLISH, PersonId.PROGRAM, NOW);

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
        EventNoticeDraft english = wish(8, DUTCH, ENGLISH + " Ask Maarten de Groot.");
        assertThat(EventNoticeRules.objections(english, NEWEST, pupils))
                .map(EventNoticeRulesProperties::told)
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
            @ForAll GuardianRelation relation,
            @ForAll ParentalAuthority authority,
            @ForAll EventAudienceRules.Address address) {
        boolean decides = authority == ParentalAuthority.JOINT || authority == ParentalAuthority.SOLE;
        boolean parent = Set.of(GuardianRelation.MOTHER, GuardianRelation.FATHER, GuardianRelation.PARENT)
                .contains(relation);
        assertThat(EventAudienceRules.decide(relation, authority, address))
                .isEqualTo(
                        address == EventAudienceRules.Address.SECRET && !decides && parent
                                ? EventAudienceRules.Told.LEFT_TO_THE_HEAD
                                : EventAudienceRules.Told.TOLD);
    }

    private static List<String> said(EventNoticeDraft wish) {
        return EventNoticeRules.objections(wish, NEWEST, List.of()).stream()
                .map(EventNoticeRulesProperties::told)
                .toList();
    }

    private static String told(Objection objection) {
        return objection.field() + " " + objection.because().key();
    }

    private static EventNoticeDraft wish(int days, String dutch, String english) {
        return new EventNoticeDraft(SCHOOL, days, dutch, english);
    }
}
