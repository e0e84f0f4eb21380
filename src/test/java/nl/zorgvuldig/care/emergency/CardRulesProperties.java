package nl.zorgvuldig.care.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.care.emergency.CardTranscriptions.CardTranscript;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// What may stand on a card.
class CardRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final EmergencyContact GRAN = new EmergencyContact("oma Riet", "06 12345678");
    private static final List<String> FIELDS =
            List.of("allergies", "medication", "instructions", "name1", "phone1", "name2", "phone2");

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_dutch_number_in_any_dress_can_be_called_and_is_called_without_it(
            @ForAll("nine") String digits, @ForAll("between") String between) {
        for (String start : List.of("0", "+31", "0031", "+32")) {
            String number = start + digits.charAt(0) + between + digits.substring(1);
            EmergencyContact call = new EmergencyContact("x", number);
            assertThat(call.callable()).as(number).isTrue();
            assertThat(call.link()).isEqualTo("tel:" + start + digits);
        }
    }

    @Provide
    Arbitrary<String> nine() {
        return Arbitraries.integers().between(100_000_000, 999_999_999).map(String::valueOf);
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of("", " ", "-", " - ", "(", ")", ".");
    }

    @Property
    void words_are_no_number(@ForAll String text) {
        if (new EmergencyContact("x", text).callable()) {
            assertThat(text.replaceAll("[\\s().-]", "")).matches("[+0]\\d{9,17}");
        }
    }

    @Property
    void every_text_comes_back_from_its_seal_as_it_was_kept(
            @ForAll String first, @ForAll String second, @ForAll String third) {
        HealthInformation health = new HealthInformation(first, second, third);
        assertThat(HealthInformation.split(health.joined())).isEqualTo(health);
        List<EmergencyContact> calls = List.of(new EmergencyContact(first, second), new EmergencyContact(third, first));
        assertThat(EmergencyContact.split(EmergencyContact.joined(calls))).isEqualTo(calls);
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_text_is_too_long_from_one_sign_more(@ForAll @IntRange(min = 395, max = 405) int length) {
        CardText text = text(new HealthInformation("", "", "a".repeat(length)), GRAN);
        assertThat(CardRules.objections(text).isEmpty()).isEqualTo(length <= CardRules.LONGEST_TEXT);
    }

    @Example
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_citizen_number_may_stand_nowhere() {
        String number = "123456782";
        for (CardText text : List.of(
                text(new HealthInformation(number, "", ""), GRAN),
                text(new HealthInformation("", "bsn " + number, ""), GRAN),
                text(new HealthInformation("", "", "1. " + number), GRAN),
                text(new HealthInformation("", "", ""), new EmergencyContact(number, "0612345678")),
                text(new HealthInformation("", "", ""), new EmergencyContact("mama", "+" + number)))) {
            assertThat(CardRules.objections(text)).isNotEmpty();
        }
    }

    @Example
    void a_card_that_says_something_says_whom_to_call() {
        assertThat(fields(text(new HealthInformation("pinda", "", "")))).containsExactly("phone1");
        assertThat(fields(text(new HealthInformation("", "", ""), new EmergencyContact("mama", ""))))
                .containsExactly("phone1");
        assertThat(fields(text(
                        new HealthInformation("", "", ""),
                        new EmergencyContact("", ""),
                        new EmergencyContact("", "0612345678"))))
                .containsExactly("name2");
        assertThat(fields(text(new HealthInformation("", "", ""), new EmergencyContact("mama", "112"))))
                .containsExactly("phone1");
        assertThat(fields(CardText.NOTHING)).isEmpty();
    }

    @Property
    void what_was_told_is_of_the_last_sixty_days(@ForAll @IntRange(min = -70, max = 5) int days) {
        CardTranscript told = new CardTranscript(
                new FormId(new java.util.UUID(0, 0)),
                PersonId.PROGRAM,
                CardInputChannel.TELEPHONE,
                TODAY.plusDays(days),
                text(new HealthInformation("pinda", "", ""), GRAN));
        assertThat(CardRules.objections(told, TODAY).isEmpty()).isEqualTo(days <= 0 && days >= -60);
    }

    @Example
    void staff_cannot_say_that_somebody_wrote_it_themselves() {
        CardTranscript told = new CardTranscript(
                FormId.next(java.time.Clock.system(ZoneOffset.UTC)),
                PersonId.PROGRAM,
                CardInputChannel.OWN_PAGE,
                TODAY,
                CardText.NOTHING);
        assertThat(CardRules.objections(told, TODAY))
                .extracting(Objection::field)
                .contains("route", "allergies");
    }

    private static List<String> fields(CardText text) {
        return CardRules.objections(text).stream().map(Objection::field).toList();
    }

    private static CardText text(HealthInformation health, EmergencyContact... calls) {
        return new CardText(health, List.of(calls));
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void every_field_has_its_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        String words = "a".repeat(400 + over);
        assertThat(fields(text(new HealthInformation(words, words, words), GRAN)))
                .isEqualTo(over > 0 ? List.of("allergies", "medication", "instructions") : List.of());
        assertThat(fields(text(
                        new HealthInformation("", "", ""), new EmergencyContact("n".repeat(60 + over), "0612345678"))))
                .isEqualTo(over > 0 ? List.of("name1") : List.of());
        String number = "06" + "-".repeat(20 + over) + "12345678";
        assertThat(number).hasSize(30 + over);
        assertThat(fields(text(new HealthInformation("", "", ""), new EmergencyContact("mama", number))))
                .isEqualTo(over > 0 ? List.of("phone1") : List.of());
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void the_last_day_it_can_have_been_told_is_sixty_days_ago(@ForAll @IntRange(min = -1, max = 1) int around) {
        LocalDate first = TODAY.minusDays(60).plusDays(around);
        assertThat(CardRules.objections(told(first), TODAY).isEmpty()).isEqualTo(around >= 0);
        assertThat(CardRules.objections(told(TODAY.plusDays(around)), TODAY).isEmpty())
                .isEqualTo(around <= 0);
    }

    private static CardTranscript told(LocalDate day) {
        return new CardTranscript(
                new FormId(new java.util.UUID(0, 0)),
                PersonId.PROGRAM,
                CardInputChannel.TELEPHONE,
                day,
                text(new HealthInformation("pinda", "", ""), GRAN));
    }

    @Property(tries = 200)
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void what_is_written_down_for_a_parent_reaches_no_other_in_any_field_and_a_pupil_is_no_parent(
            @ForAll @IntRange(max = 6) int place, @ForAll @IntRange(max = 2) int way, @ForAll boolean pupil) {
        PupilId child = new PupilId(UUID.randomUUID());
        ThirdPartyNames others = new ThirdPartyNames(
                List.of(new GuardianContact("ander@thuis.example", "06-8765 4321", "Lindelaan 12, 1234 AB Dorp")),
                new OtherPupilNames(List.of(new PersonName("Riet", "", "Bos")), Set.of()));
        String reach =
                List.of("ander@thuis.example", "+31687654321", "lindelaan 12").get(way);
        List<String> said = new ArrayList<>(Collections.nCopies(7, "oma Riet Bos"));
        said.set(place, "Bij nood: " + reach);
        CardTranscript told = new CardTranscript(
                new FormId(UUID.randomUUID()),
                new PersonId(pupil ? child.value() : UUID.randomUUID()),
                CardInputChannel.PAPER,
                TODAY,
                new CardText(
                        new HealthInformation(said.get(0), said.get(1), said.get(2)),
                        List.of(
                                new EmergencyContact(said.get(3), said.get(4)),
                                new EmergencyContact(said.get(5), said.get(6)))));
        assertThat(CardRules.reaching(told, child, others))
                .extracting(Objection::field)
                .containsExactlyElementsOf(pupil ? List.of() : List.of(FIELDS.get(place)));
    }
}
