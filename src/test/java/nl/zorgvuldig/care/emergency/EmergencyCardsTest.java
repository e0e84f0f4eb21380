package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRefusal;
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
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;

/// A card from its first word to its end, through the doors.
class EmergencyCardsTest {
    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void whom_to_call_is_for_everybody_and_what_to_know_with_one_yes_for_every_colleague() {
        CardDesk desk = new CardDesk(0);
        assertThat(desk.open(desk.colleague)).isEmpty();
        assertThat(desk.card(desk.colleague).parents())
                .as("the numbers of the dossier, without any card")
                .hasSize(2);

        assertThat(desk.saveForGuides(desk.first, CardDesk.WASP)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.open(desk.colleague)).containsExactly(onlyCalls(CardDesk.WASP));
        assertThat(desk.open(desk.guide())).containsExactly(onlyCalls(CardDesk.WASP));
        assertThat(desk.own(desk.first).consent().seen()).isInstanceOf(ConsentView.TheirNo.class);
        assertThat(desk.own(desk.first).weighed()).isEqualTo(OwnCards.OwnCard.Weighed.WAITS);
        assertThat(desk.letters(desk.second)).containsExactly("emergency-asked");
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.second.person(), "emergency-asked"))
                .startsWith(SentText.school(desk.demo, desk.child) + "\n");

        assertThat(desk.save(desk.first, CardDesk.WASP)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.WASP);
        assertThat(desk.open(desk.head)).containsExactly(CardDesk.WASP);
        assertThat(desk.own(desk.first).consent().seen()).isInstanceOf(ConsentView.Valid.class);
        assertThat(desk.letters(desk.second)).hasSize(1);

        for (String other : List.of("directeur", "leerkracht", "bestuur", "beheer", "fg")) {
            for (PupilDossierAct act : List.of(CardActs.READ_CARD, CardActs.EMERGENCY_CARD, CardActs.WEIGH_CARD)) {
                assertThat(desk.ask(desk.staff(other), act))
                        .as(other + " " + act)
                        .isInstanceOf(AccessRefusal.class);
            }
        }
        assertThat(desk.ask(desk.colleague, CardActs.WRITE_CARD)).isInstanceOf(AccessRefusal.class);
        assertThat(desk.ask(desk.colleague, CardActs.WEIGH_CARD)).isInstanceOf(AccessRefusal.class);
        assertThat(desk.ask(desk.colleague, EnrolmentActs.READ)).isInstanceOf(AccessRefusal.class);
    }

    private static CardText onlyCalls(CardText text) {
        return new CardText(HealthInformation.NOTHING, text.calls());
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
    void a_no_narrows_at_once_and_takes_only_the_words_of_who_says_it_and_nobodys_numbers() {
        CardDesk desk = new CardDesk(2);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardDesk.NUTS);
        assertThat(desk.health(desk.colleague)).hasSize(2);

        assertThat(desk.refuse(desk.second)).isTrue();

        assertThat(desk.open(desk.colleague))
                .containsExactlyInAnyOrder(onlyCalls(CardDesk.WASP), onlyCalls(CardDesk.NUTS));
        assertThat(desk.own(desk.second).text()).isEqualTo(onlyCalls(CardDesk.NUTS));
        assertThat(desk.own(desk.first).text()).isEqualTo(CardDesk.WASP);
        assertThat(desk.own(desk.first).consent().seen()).isInstanceOf(ConsentView.DoesNotHold.class);
        assertThat(desk.change(desk.first, CardDesk.NUTS)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.health(desk.colleague)).isEmpty();
        desk.demo.clock().daysLater(40, desk::tidy);
        assertThat(desk.rows()).as("closed, until all agree or it is needed").isEqualTo(2);

        desk.save(desk.second, CardDesk.NUTS);
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.NUTS, CardDesk.NUTS);
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void what_the_school_needs_guides_read_whatever_anybody_answers_and_others_do_not() {
        CardDesk desk = new CardDesk(73);
        SignedInUser guide = desk.guide();
        desk.saveForGuides(desk.first, CardDesk.WASP);
        assertThat(desk.health(guide)).isEmpty();
        assertThat(desk.decide(desk.coordinator(), desk.first, true)).isInstanceOf(CardSaveResult.Done.class);

        assertThat(desk.health(guide)).containsExactly(CardDesk.WASP.health());
        assertThat(desk.health(desk.head)).containsExactly(CardDesk.WASP.health());
        assertThat(desk.health(desk.colleague)).isEmpty();
        assertThat(desk.own(desk.first).weighed()).isEqualTo(OwnCards.OwnCard.Weighed.NEEDED);
        assertThat(desk.own(desk.second).weighed()).isEqualTo(OwnCards.OwnCard.Weighed.NOTHING);
        assertThat(desk.letters(desk.first)).containsExactly("emergency-weighed");

        desk.refuse(desk.first);
        desk.refuse(desk.second);
        desk.demo.clock().daysLater(400, desk::tidy);
        assertThat(desk.health(guide)).as("a no never shortens it").containsExactly(CardDesk.WASP.health());

        CardText corrected = new CardText(CardDesk.NUTS.health(), CardDesk.WASP.calls());
        desk.change(desk.first, corrected);
        assertThat(desk.health(guide))
                .as("what the parent corrects at night is read in the morning")
                .containsExactly(CardDesk.NUTS.health());
        assertThat(desk.weighed(desk.head)).first().matches(CardWeighing.Weighed::undecided);
        desk.change(desk.first, onlyCalls(CardDesk.WASP));
        assertThat(desk.health(guide)).as("and stays").containsExactly(CardDesk.NUTS.health());

        assertThat(desk.decide(desk.head, desk.first, false)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.health(guide)).isEmpty();
        assertThat(desk.rows()).isZero();
        assertThat(desk.hasKey()).isFalse();
        assertThat(desk.open(desk.colleague)).containsExactly(onlyCalls(CardDesk.WASP));
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    void what_the_school_writes_itself_guides_and_both_parents_read_until_it_is_needed_no_more() {
        CardDesk desk = new CardDesk(20);
        assertThat(desk.writeForSchool(desk.coordinator(), CardDesk.NUTS.health()))
                .isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.health(desk.guide())).containsExactly(CardDesk.NUTS.health());
        assertThat(desk.health(desk.colleague)).isEmpty();
        for (SignedInUser parent : List.of(desk.first, desk.second)) {
            assertThat(desk.letters(parent)).containsExactly("emergency-by-school");
            assertThat(desk.own(parent).bySchool().orElseThrow().health()).isEqualTo(CardDesk.NUTS.health());
            assertThat(desk.own(parent).text().blank()).isTrue();
        }
        assertThat(desk.writeForSchool(
                        desk.head,
                        new HealthInformation("", "bel " + desk.family.second().phone(), "")))
                .as("they live together")
                .isInstanceOf(CardSaveResult.Done.class);
        desk.movesOut(desk.second);
        assertThat(desk.writeForSchool(
                        desk.head,
                        new HealthInformation("", "bel " + desk.family.second().phone(), ".")))
                .isInstanceOfSatisfying(
                        CardSaveResult.Objected.class,
                        no -> assertThat(no.objections())
                                .extracting(Objection::field)
                                .containsOnly("medication"));

        desk.save(desk.first, CardDesk.WASP);
        assertThat(desk.health(desk.colleague))
                .as("parents agree to what they write")
                .containsExactly(CardDesk.WASP.health());
        assertThat(desk.decide(desk.head, desk.form(), CardPart.SCHOOL, false)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.health(desk.guide())).containsExactly(CardDesk.WASP.health());
        assertThat(desk.own(desk.second).bySchool()).isEmpty();
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void a_decision_is_about_words_that_were_read_says_why_and_is_made_once() {
        CardDesk desk = new CardDesk(13);
        desk.saveForGuides(desk.first, CardDesk.WASP);
        CardWeighing.Weighed read = desk.weighed(desk.head).getFirst();
        desk.change(desk.first, CardDesk.NUTS);
        CardWeighing.CardDecision late = CardDesk.decision(desk.form(), read, false, "Omdat.");
        assertThat(desk.decide(desk.head, late)).isInstanceOf(CardSaveResult.AskAgain.class);
        assertThat(desk.own(desk.first).weighed()).isEqualTo(OwnCards.OwnCard.Weighed.WAITS);

        CardWeighing.Weighed now = desk.weighed(desk.head).getFirst();
        FormId form = desk.form();
        assertThat(desk.decide(desk.head, CardDesk.decision(form, now, true, " ")))
                .isInstanceOf(CardSaveResult.Objected.class);
        assertThat(desk.decide(desk.head, CardDesk.decision(form, now, true, "bsn 123456782")))
                .isInstanceOf(CardSaveResult.Objected.class);
        CardWeighing.CardDecision sound = CardDesk.decision(form, now, true, "Allergie.");
        assertThat(desk.decide(desk.head, sound)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.decide(desk.head, sound)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.decide(desk.head, CardDesk.decision(form, now, false, "Allergie.")))
                .isInstanceOf(CardSaveResult.UsedBefore.class);
        assertThat(desk.letters(desk.first)).containsExactly("emergency-weighed");
        assertThat(desk.weighed(desk.head).getFirst().decided().orElseThrow().reason())
                .isEqualTo("Allergie.");
    }

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void in_an_emergency_a_colleague_reads_it_for_the_day_the_same_minute_everybody_is_told_and_the_head_looks() {
        CardDesk desk = new CardDesk(15);
        desk.saveForGuides(desk.first, CardDesk.WASP);
        desk.decide(desk.head, desk.first, true);
        desk.demo.clock().daysLater(4, () -> {
            assertThat(desk.health(desk.colleague)).as("a Saturday").isEmpty();
            desk.opensInEmergency(desk.colleague, CardOpening.Reason.ACCIDENT);
            desk.opensInEmergency(desk.colleague, CardOpening.Reason.ILL);
            assertThat(desk.health(desk.colleague)).containsExactly(CardDesk.WASP.health());
            assertThat(desk.card(desk.colleague).reader()).isEqualTo(EmergencyCard.CardReader.IN_EMERGENCY);
            desk.opensInEmergency(desk.guide(), CardOpening.Reason.OTHER);
        });
        assertThat(desk.openings())
                .as("once a day, and not of who guides the pupil")
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.reason()).isEqualTo(CardOpening.Reason.ACCIDENT);
                    assertThat(opening.by()).isEqualTo(desk.colleague.person());
                });
        assertThat(desk.letters(desk.first)).contains("emergency-opened");
        assertThat(desk.letters(desk.second)).contains("emergency-opened");
        assertThat(desk.letters(desk.head)).contains("emergency-opened-head");
        desk.demo
                .clock()
                .daysLater(5, () -> assertThat(desk.health(desk.colleague)).isEmpty());

        UUID opening = desk.openings().getFirst().id();
        assertThat(desk.review(desk.coordinator(), opening, true)).isFalse();
        assertThat(desk.review(desk.head, UUID.randomUUID(), true)).isFalse();
        assertThat(desk.review(desk.head, opening, true)).isTrue();
        assertThat(desk.review(desk.head, opening, false)).as("looked at once").isTrue();
        assertThat(desk.openings().getFirst().review().orElseThrow().justified())
                .isTrue();
        assertThat(desk.demo
                        .part(CardHoldings.class)
                        .export(DataSubject.of(desk.demo.board(), desk.child))
                        .rows())
                .as("a copy says what was opened, and what the head found")
                .anyMatch(row -> "accident".equals(row.values().get("reason")))
                .anyMatch(row -> "true".equals(row.values().get("justified")));
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DESTRUCTION_AFTER_TWO_YEARS})
    void when_everybody_who_wrote_says_no_all_words_go_with_their_key_and_the_numbers_stay() {
        CardDesk desk = new CardDesk(10);
        desk.save(desk.first, CardDesk.WASP);
        desk.save(desk.second, CardText.NOTHING);
        assertThat(desk.hasKey()).isTrue();

        desk.refuse(desk.second);
        assertThat(desk.rows()).isEqualTo(1);
        desk.refuse(desk.first);

        assertThat(desk.rows()).isZero();
        assertThat(desk.hasKey()).isFalse();
        assertThat(desk.hasKey("emergency_calls")).isTrue();
        assertThat(desk.open(desk.colleague)).containsExactly(onlyCalls(CardDesk.WASP));
    }

    /// As a school has it that used the version before: one key for both.
    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DESTRUCTION_AFTER_TWO_YEARS})
    void numbers_that_still_have_the_key_of_the_words_are_read_get_their_own_and_outlive_the_words() {
        CardDesk desk = new CardDesk(16);
        desk.save(desk.first, CardDesk.WASP);
        desk.asBeforeOwnKey();
        assertThat(desk.hasKey("emergency_calls")).isFalse();
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.WASP);
        desk.refuse(desk.first);
        assertThat(desk.rows()).isZero();
        assertThat(desk.hasKey()).isFalse();
        assertThat(desk.open(desk.colleague)).containsExactly(onlyCalls(CardDesk.WASP));
        assertThat(desk.earlierKeys()).isZero();
        desk.tidyAll();
        assertThat(desk.open(desk.colleague)).containsExactly(onlyCalls(CardDesk.WASP));
    }

    /// As a school has it that used the version before: nobody read words without consent.
    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void words_from_before_the_school_read_them_stay_unread_until_their_author_saves_them_anew() {
        CardDesk desk = new CardDesk(18);
        desk.saveForGuides(desk.first, CardDesk.WASP);
        desk.asBeforeTheSchoolReadThem();
        assertThat(desk.own(desk.first).weighed()).isEqualTo(OwnCards.OwnCard.Weighed.FROM_BEFORE);
        assertThat(desk.weighed(desk.head)).isEmpty();
        assertThat(desk.weighed(desk.coordinator())).isEmpty();

        assertThat(desk.change(desk.first, CardDesk.WASP)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.own(desk.first).weighed()).isEqualTo(OwnCards.OwnCard.Weighed.WAITS);
        assertThat(desk.weighed(desk.head)).singleElement().matches(CardWeighing.Weighed::undecided);
        assertThat(desk.change(desk.first, CardDesk.WASP)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.rows()).as("saying the same again adds nothing").isEqualTo(2);
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
    void staff_write_down_what_was_said_and_it_waits_for_consent_or_a_decision_and_goes_without() {
        CardDesk desk = new CardDesk(4);
        CardTranscript told = told(desk, desk.first.person());
        assertThat(desk.tell(desk.head, told)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.tell(desk.head, told)).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.rows()).isEqualTo(1);
        assertThat(desk.open(desk.head)).containsExactly(onlyCalls(CardDesk.WASP));
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
        assertThat(desk.callRows()).isEqualTo(1);
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
        assertThat(desk.rows()).isZero();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void in_the_weekend_who_guides_the_pupil_reads_all_of_it_and_another_colleague_whom_to_call() {
        CardDesk desk = new CardDesk(6);
        desk.save(desk.first, CardDesk.WASP);
        SignedInUser guide = desk.guide();
        assertThat(desk.open(desk.colleague)).containsExactly(CardDesk.WASP);
        desk.demo.clock().daysLater(4, () -> {
            assertThat(desk.open(desk.colleague)).containsExactly(onlyCalls(CardDesk.WASP));
            assertThat(desk.open(guide)).containsExactly(CardDesk.WASP);
            assertThat(desk.found(guide)).contains(desk.child);
            assertThat(desk.found(desk.colleague)).contains(desk.child);
            assertThat(desk.ask(desk.staff("directeur"), CardActs.READ_CARD)).isInstanceOf(AccessRefusal.class);
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
        assertThat(desk.callRows()).isZero();
        assertThat(desk.hasKey()).isFalse();
        assertThat(desk.hasKey("emergency_calls")).isFalse();
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
        assertThat(desk.health(desk.colleague)).isEmpty();
        assertThat(desk.own(desk.first).text()).isEqualTo(onlyCalls(CardDesk.WASP));

        desk.save(desk.first, CardDesk.NUTS);
        assertThat(desk.health(desk.colleague)).containsExactly(CardDesk.NUTS.health());
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
