package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.emergency.CardTranscriptions.CardTranscript;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;

/// A card from its first word to its end, through the doors.
class EmergencyCardsTest {
    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void nothing_is_shown_before_everybody_agreed_and_then_to_every_colleague() {
        CardDesk desk = new CardDesk(0);
        assertThat(desk.open(desk.colleague)).isEmpty();

        assertThat(desk.save(desk.first, CardDesk.WASP)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.open(desk.colleague)).isEmpty();
        assertThat(desk.open(desk.head)).isEmpty();
        assertThat(desk.own(desk.first).consent().seen()).isInstanceOf(ConsentView.Waiting.class);
        assertThat(desk.letters(desk.second)).containsExactly("emergency-asked");
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.second.person(), "emergency-asked"))
                .startsWith(SentText.school(desk.demo, desk.child) + "\n");

        assertThat(desk.save(desk.second, CardText.NOTHING)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.WASP);
        assertThat(desk.open(desk.head)).containsExactly(CardDesk.WASP);
        desk.save(desk.second, new CardText(CardText.NOTHING.health(), CardDesk.NUTS.calls()));
        assertThat(desk.open(desk.colleague)).first().isEqualTo(CardDesk.WASP);
        assertThat(desk.own(desk.second).consent().seen()).isInstanceOf(ConsentView.Valid.class);
        assertThat(desk.letters(desk.second)).hasSize(1);

        assertThat(desk.lines(desk.colleague, CardActs.READ_CARD, "granted")).isEqualTo(4);
        for (String other : List.of("directeur", "leerkracht", "bestuur", "beheer", "fg")) {
            assertThat(desk.ask(desk.staff(other), CardActs.READ_CARD))
                    .as(other)
                    .isInstanceOf(AccessRefusal.class);
        }
        assertThat(desk.ask(desk.colleague, CardActs.WRITE_CARD)).isInstanceOf(AccessRefusal.class);
        assertThat(desk.ask(desk.colleague, EnrolmentActs.READ)).isInstanceOf(AccessRefusal.class);
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void what_one_parent_wrote_the_other_never_sees_and_the_school_sees_both() {
        CardDesk desk = new CardDesk(1);
        desk.save(desk.first, CardDesk.WASP);
        assertThat(desk.own(desk.second).text().blank()).isTrue();
        assertThat(desk.own(desk.second).consent().seen()).isInstanceOf(ConsentView.Open.class);

        desk.save(desk.second, CardDesk.NUTS);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.NUTS, CardDesk.WASP);
        assertThat(desk.own(desk.first).text()).isEqualTo(CardDesk.WASP);
        assertThat(desk.own(desk.second).text()).isEqualTo(CardDesk.NUTS);

        desk.save(desk.first, CardDesk.NUTS);
        assertThat(desk.own(desk.first).earlier()).extracting(CardPart::text).containsExactly(CardDesk.WASP);
        assertThat(rowsSeenBy(desk, desk.second)).isEqualTo(1);
        assertThat(rowsSeenBy(desk, desk.first)).isEqualTo(2);
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void who_has_not_answered_hears_the_same_whether_another_wrote_something_or_not() {
        CardDesk alone = new CardDesk(61);
        CardDesk second = new CardDesk(62);
        second.save(second.first, CardDesk.WASP);
        assertThat(second.own(second.second).consent().seen())
                .isEqualTo(alone.own(alone.second).consent().seen());

        assertThat(alone.save(alone.second, CardText.NOTHING)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(second.save(second.second, CardText.NOTHING)).isInstanceOf(CardSaveResult.Done.class);
    }

    private static int rowsSeenBy(CardDesk desk, SignedInUser who) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                CardActs.OWN_CARD,
                                () -> desk.demo.part(CardStore.class).everything(desk.child))
                        .size());
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DESTRUCTION_AFTER_TWO_YEARS})
    void a_no_closes_the_card_at_once_and_takes_only_the_words_of_who_says_it() {
        CardDesk desk = new CardDesk(2);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardDesk.NUTS);
        assertThat(desk.open(desk.colleague)).hasSize(2);

        assertThat(desk.refuse(desk.second)).isTrue();

        assertThat(desk.open(desk.colleague)).isEmpty();
        assertThat(desk.own(desk.second).text().blank()).isTrue();
        assertThat(desk.own(desk.first).text()).isEqualTo(CardDesk.WASP);
        assertThat(desk.own(desk.first).consent().seen()).isInstanceOf(ConsentView.DoesNotHold.class);
        assertThat(desk.save(desk.first, CardDesk.NUTS)).isInstanceOf(CardSaveResult.NotWanted.class);
        assertThat(desk.own(desk.first).text()).isEqualTo(CardDesk.WASP);
        desk.demo.clock().daysLater(40, desk::tidy);
        assertThat(desk.rows()).isEqualTo(1);

        desk.save(desk.second, CardDesk.NUTS);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.NUTS, CardDesk.WASP);
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DESTRUCTION_AFTER_TWO_YEARS})
    void when_everybody_who_wrote_says_no_all_of_the_card_goes_with_its_key() {
        CardDesk desk = new CardDesk(10);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardText.NOTHING);
        assertThat(desk.hasKey()).isTrue();

        desk.refuse(desk.second);
        assertThat(desk.rows()).isEqualTo(1);
        desk.refuse(desk.first);

        assertThat(desk.rows()).isZero();
        assertThat(desk.hasKey()).isFalse();
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_form_sent_twice_is_one_version_and_says_so_when_it_says_something_else() {
        CardDesk desk = new CardDesk(3);
        FormId form = desk.form();
        desk.save(desk.first, form, CardDesk.WASP);
        assertThat(desk.save(desk.first, form, CardDesk.WASP)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.save(desk.first, form, CardDesk.NUTS)).isInstanceOf(CardSaveResult.UsedBefore.class);
        assertThat(desk.rows()).isEqualTo(1);
        assertThat(desk.own(desk.first).text()).isEqualTo(CardDesk.WASP);

        assertThat(desk.save(desk.first, new CardText(CardDesk.WASP.health(), List.of())))
                .isInstanceOf(CardSaveResult.Objected.class);
    }

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void staff_write_down_what_was_said_and_it_waits_for_consent_and_goes_without() {
        CardDesk desk = new CardDesk(4);
        CardTranscript told = told(desk, desk.first.person());
        assertThat(desk.tell(desk.head, told)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.tell(desk.head, told)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.rows()).isEqualTo(1);
        assertThat(desk.open(desk.head)).isEmpty();
        assertThat(desk.letters(desk.first)).containsExactly("emergency-told");
        assertThat(desk.letters(desk.second)).containsExactly("emergency-asked");
        assertThat(desk.own(desk.first).text()).isEqualTo(CardDesk.WASP);
        assertThat(desk.own(desk.second).text().blank()).isTrue();

        desk.tidy();
        assertThat(desk.closed()).isEqualTo(1);
        desk.demo.clock().daysLater(27, desk::tidy);
        assertThat(desk.rows()).isEqualTo(1);
        desk.demo.clock().daysLater(28, desk::tidy);
        assertThat(desk.rows()).isZero();
        assertThat(desk.hasKey()).isFalse();
        assertThat(desk.closed()).isZero();
    }

    /// Who told it reads it: the head, who sees both parents, may have mixed them up.
    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void what_staff_write_down_for_one_parent_says_not_how_to_reach_the_other() {
        CardDesk desk = new CardDesk(70);
        String phone = desk.family.second().phone();
        CardTranscript told = new CardTranscript(
                desk.form(),
                desk.first.person(),
                CardInputChannel.TELEPHONE,
                desk.demo.clock().today().minusDays(1),
                new CardText(
                        new HealthInformation(
                                "wespen",
                                "",
                                "mail " + desk.family.second().email().orElseThrow()),
                        List.of(CardDesk.WASP.calls().getFirst(), new EmergencyContact("o", phone))));
        assertThat(desk.tell(desk.head, told)).as("they live together").isInstanceOf(CardSaveResult.Done.class);
        desk.movesOut(desk.second);
        int rows = desk.rows();

        assertThat(desk.tell(
                        desk.head,
                        new CardTranscript(desk.form(), told.person(), told.route(), told.day(), told.text())))
                .isInstanceOfSatisfying(
                        CardSaveResult.Objected.class,
                        no -> assertThat(no.objections())
                                .allMatch(objection -> objection.because().key().equals("emergency.objection.reaches"))
                                .extracting(Objection::field)
                                .containsExactly("instructions", "phone2"));
        assertThat(desk.rows()).isEqualTo(rows);
    }

    @Test
    void what_nobody_who_decides_said_is_not_written_down() {
        CardDesk desk = new CardDesk(5);
        assertThat(desk.tell(desk.head, told(desk, new CardDesk(0).first.person())))
                .isInstanceOfSatisfying(
                        CardSaveResult.Objected.class,
                        no -> assertThat(no.objections())
                                .extracting(Objection::field)
                                .containsExactly("person"));
        desk.refuse(desk.second);
        assertThat(desk.tell(desk.head, told(desk, desk.first.person()))).isInstanceOf(CardSaveResult.NotWanted.class);
        assertThat(desk.rows()).isZero();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void in_the_weekend_it_opens_to_who_guides_the_pupil_and_to_no_other_colleague() {
        CardDesk desk = new CardDesk(6);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardText.NOTHING);
        SignedInUser guide = desk.guide();
        assertThat(desk.ask(desk.colleague, CardActs.READ_CARD)).isInstanceOf(Granted.class);
        desk.demo.clock().daysLater(4, () -> {
            assertThat(desk.ask(desk.colleague, CardActs.READ_CARD))
                    .isInstanceOfSatisfying(
                            AccessRefusal.class,
                            no -> assertThat(no)
                                    .extracting(
                                            refusal -> refusal.because().key(),
                                            refusal -> refusal.ruling().why())
                                    .containsExactly("access.no.card_no_school_day", AccessRuling.Why.NOT_NOW));
            assertThat(desk.ask(desk.staff("directeur"), CardActs.READ_CARD))
                    .as("of another school: the same words, and no matter of time")
                    .isInstanceOfSatisfying(
                            AccessRefusal.class,
                            no -> assertThat(no)
                                    .extracting(
                                            refusal -> refusal.because().key(),
                                            refusal -> refusal.ruling().why())
                                    .containsExactly("access.no.card_no_school_day", AccessRuling.Why.SAID_AS_NOT_NOW));
            assertThat(desk.relations(desk.colleague))
                    .as("nobody tried anything")
                    .endsWith("colleague", "not-open");
            assertThat(desk.relations(desk.staff("directeur"))).endsWith("none");
            assertThat(desk.open(guide)).containsExactly(CardDesk.WASP);
            assertThat(desk.found(guide)).contains(desk.child);
            assertThat(desk.found(desk.colleague)).isEmpty();
        });
    }

    @Test
    @Upholds({CONFIDENTIALITY, DESTRUCTION_AFTER_TWO_YEARS})
    void it_opens_and_stays_until_the_last_school_day_is_over_and_goes_the_day_after() {
        CardDesk desk = new CardDesk(63);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardText.NOTHING);
        SignedInUser guide = desk.guide();
        desk.leaves(desk.demo.clock().today());

        desk.tidy();
        assertThat(desk.open(guide)).containsExactly(CardDesk.WASP);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.WASP);
        assertThat(desk.found(desk.colleague)).contains(desk.child);
        assertThat(desk.hasKey()).isTrue();

        desk.demo.clock().daysLater(1, () -> {
            assertThat(desk.ask(guide, CardActs.READ_CARD))
                    .isInstanceOfSatisfying(
                            AccessRefusal.class,
                            no -> assertThat(no.because().key()).isEqualTo("access.no.card_left"));
            assertThat(desk.found(guide)).doesNotContain(desk.child);
            desk.tidy();
        });
        assertThat(desk.rows()).isZero();
        assertThat(desk.hasKey()).isFalse();
        desk.leaves(Period.OPEN);
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void the_database_lets_no_card_go_that_is_agreed_and_a_copy_says_all_of_it() {
        CardDesk desk = new CardDesk(7);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardText.NOTHING);
        CardHoldings holdings = desk.demo.part(CardHoldings.class);
        DataSubject child = DataSubject.of(desk.demo.board(), desk.child);

        assertThat(holdings.destroy(child, RetentionPurpose.EMERGENCY).total()).isZero();
        assertThat(holdings.destroy(child, RetentionPurpose.DOSSIER).total()).isZero();
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.WASP);
        PersonalDataExport copy = holdings.export(child);
        assertThat(copy.rows()).hasSize(1);
        assertThat(copy.rows().getFirst().values().get("sealed_health")).contains("wespen");
        assertThat(copy.rows().getFirst().values().get("sealed_calls")).contains("06 12345678");

        desk.tidyAll();
        assertThat(desk.rows()).isEqualTo(1);
        assertThat(desk.closed()).isZero();
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void rows_that_an_old_copy_brings_back_stay_closed_without_their_key() {
        CardDesk desk = new CardDesk(9);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardDesk.NUTS);
        desk.demo.part(Vault.class).destroy(desk.as(desk.head, () -> CardStore.key(desk.child)));
        assertThat(desk.open(desk.colleague)).isEmpty();
        assertThat(desk.own(desk.first).text().blank()).isTrue();

        desk.save(desk.first, CardDesk.NUTS);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.NUTS);
    }

    private static CardTranscript told(CardDesk desk, PersonId person) {
        return new CardTranscript(
                desk.form(),
                person,
                CardInputChannel.TELEPHONE,
                desk.demo.clock().today().minusDays(1),
                CardDesk.WASP);
    }
}
