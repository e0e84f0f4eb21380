package nl.zorgvuldig.privacy.rights.deadlines;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightHoldings;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightLetters;
import nl.zorgvuldig.privacy.rights.RightRefusalGround;
import nl.zorgvuldig.privacy.rights.RightState;
import nl.zorgvuldig.privacy.rights.RightsDecision;
import nl.zorgvuldig.privacy.rights.RightsDesk;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import nl.zorgvuldig.privacy.rights.own.OwnSubject;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;
import org.junit.jupiter.api.Test;

/// Asking, deciding and carrying out, by the doors.
class RightsTest {
    private static final RightEvent CHECKED = new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT);

    private static RightEvent decided(RightsDecision outcome, RightRefusalGround... ground) {
        return new RightEvent.Decided(outcome, List.of(ground).stream().findFirst(), "Daarom besluiten wij dit.");
    }

    @Test
    @Upholds({WHERE_TO_TURN, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void a_parent_asks_once_and_the_other_parent_never_learns_of_it() {
        RightsDesk desk = new RightsDesk(40);
        FormId form = FormId.next(desk.demo.clock());
        int toHead = desk.letters(desk.head.person()).size();
        Outcome<RightId> asked = desk.ask(desk.first, desk.child.value(), RightKind.RECTIFICATION, form, "De dag.");

        assertThat(asked).isInstanceOf(Outcome.Done.class);
        assertThat(desk.ask(desk.first, desk.child.value(), RightKind.RECTIFICATION, form, "De dag."))
                .isEqualTo(asked);
        assertThat(desk.ask(desk.first, desk.child.value(), RightKind.RECTIFICATION, form, "Anders."))
                .isEqualTo(Outcome.formReused());
        assertThat(desk.ask(desk.first, RightKind.RECTIFICATION, "Nog eens.")).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.ask(desk.first, RightKind.ERASURE, " ")).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.ask(desk.first, RightKind.ERASURE, "bsn 111222333")).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.ask(desk.first, RightKind.ERASURE, "x".repeat(2001))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.ask(desk.first, RightKind.INFORMATION, "Hoe gaat het?")).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.lines(desk.child.value(), "ask_right", "asked")).isEqualTo(1);
        assertThat(desk.letters(desk.first.person())).containsExactly("rights-received");
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.first.person(), "rights-received"))
                .startsWith(SentText.school(desk.demo, desk.child) + "\n");
        assertThat(desk.letters(desk.second.person())).isEmpty();
        assertThat(desk.letters(desk.head.person())).hasSize(toHead + 1);

        RightId id = ((Outcome.Done<RightId>) asked).made();
        OwnRights own = desk.demo.part(OwnRights.class);
        assertThat(desk.subject(desk.second, desk.child.value()).files()).isEmpty();
        assertThat(desk.as(desk.second, () -> own.find(desk.second, id))).isEmpty();
        assertThat(desk.as(desk.second, () -> own.withdraw(desk.second, id))).isEqualTo(Outcome.notFound());
        for (String other : List.of("directeur", "leerkracht", "ib", "bestuur", "personeel", "fg", "beheer")) {
            assertThat(desk.find(desk.staff(other), id)).as(other).isEmpty();
        }
        assertThat(desk.find(desk.second, id)).isEmpty();
        assertThat(desk.find(desk.head, id)).isPresent();

        assertThat(desk.as(desk.first, () -> own.withdraw(desk.first, id))).isEqualTo(Outcome.done());
        assertThat(desk.as(desk.first, () -> own.withdraw(desk.first, id))).isEqualTo(Outcome.done());
        assertThat(desk.lines(desk.child.value(), "ask_right", "withdrawn")).isEqualTo(1);
        assertThat(desk.take(desk.head, id, CHECKED)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    void the_head_decides_after_looking_who_asks_and_gives_a_letter_with_where_to_turn() {
        RightsDesk desk = new RightsDesk(41);
        RightId id = desk.asked(desk.first, RightKind.ERASURE);
        RightFile asked = desk.file(desk.head, id);

        assertThat(desk.take(desk.head, id, decided(RightsDecision.GRANTED))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.FAILED)))
                .isEqualTo(Outcome.done());
        assertThat(desk.take(desk.head, id, decided(RightsDecision.GRANTED))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.take(desk.head, id, CHECKED)).isEqualTo(Outcome.done());
        assertThat(desk.take(desk.head, asked, 0, CHECKED)).isEqualTo(Outcome.conflict());
        assertThat(desk.take(desk.head, id, new RightEvent.Extended("Het zijn veel stukken.")))
                .isEqualTo(Outcome.done());
        assertThat(desk.take(desk.head, id, new RightEvent.Extended("Nog meer.")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.take(desk.head, id, decided(RightsDecision.REFUSED))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.take(desk.head, id, decided(RightsDecision.REFUSED, RightRefusalGround.CORRECT)))
                .isInstanceOf(Outcome.Rejected.class);
        RightFile seen = desk.file(desk.head, id);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(desk.take(
                            desk.head,
                            seen,
                            seen.history().size(),
                            decided(RightsDecision.PARTLY, RightRefusalGround.LEGAL_DUTY)))
                    .isEqualTo(Outcome.done());
        }
        assertThat(desk.lines(desk.child.value(), "keep_right", "partly")).isEqualTo(1);
        assertThat(desk.as(desk.first, () -> desk.demo.part(OwnRights.class).withdraw(desk.first, id)))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.take(desk.head, id, new RightEvent.Done("De oude aantekeningen zijn weg.")))
                .isEqualTo(Outcome.done());
        assertThat(desk.letters(desk.first.person()))
                .containsExactly("rights-received", "rights-answer", "rights-answer", "rights-answer");
        RightFile file = desk.file(desk.head, id);
        assertThat(file.state()).isEqualTo(new RightState.Done());
        assertThat(file.terms().last()).isEqualTo(asked.terms().longest());
        PdfCheck.isPdfA(
                desk.as(desk.head, () -> desk.demo.part(RightLetters.class).print(file)));
    }

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, PARENT_DATA_IN_DOSSIER})
    void who_asks_about_themselves_is_answered_by_the_office_or_the_board_and_never_by_themselves() {
        RightsDesk desk = new RightsDesk(42);
        SignedInUser teacher = desk.staff("leerkracht");
        RightId ofTeacher = desk.askedOfSelf(teacher, RightKind.OBJECTION);
        RightId ofOffice = desk.askedOfSelf(desk.staff("personeel"), RightKind.OBJECTION);
        RightId ofParent = desk.askedOfSelf(desk.first, RightKind.ACCESS);

        assertThat(sees(desk, ofTeacher)).containsExactly("personeel");
        assertThat(sees(desk, ofOffice)).containsExactly("bestuur");
        assertThat(sees(desk, ofParent)).containsExactly("bestuur");
        SignedInUser office = desk.staff("personeel");
        assertThat(desk.key(office, desk.file(office, ofOffice))).isEmpty();
        assertThat(desk.key(teacher, desk.file(teacher, ofTeacher))).isEmpty();
        assertThat(desk.take(office, ofTeacher, CHECKED)).isEqualTo(Outcome.done());
        assertThat(desk.take(office, ofTeacher, decided(RightsDecision.REFUSED, RightRefusalGround.LEGAL_DUTY)))
                .isEqualTo(Outcome.done());
        assertThat(desk.file(teacher, ofTeacher).state()).isEqualTo(new RightState.Refused());
        SignedInUser board = desk.staff("bestuur");
        assertThat(desk.take(board, ofParent, CHECKED)).isEqualTo(Outcome.done());
    }

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    void what_a_parent_asked_about_themselves_does_not_go_while_their_data_stand_still() {
        RightsDesk desk = new RightsDesk(32);
        SignedInUser board = desk.staff("bestuur");
        RightId id = desk.askedOfSelf(desk.first, RightKind.RESTRICTION);
        desk.take(board, id, CHECKED);
        RightFile file = desk.file(board, id);
        assertThat(desk.take(board, file, file.history().size(), decided(RightsDecision.GRANTED), new Extent.Whole()))
                .isEqualTo(Outcome.done());

        assertThat(destroyed(desk))
                .as("as a mistake elsewhere in the program would")
                .isZero();
        assertThat(desk.file(board, id).history()).hasSize(2);
        desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "insert into rights.step (board, request, step, what, on_day, taken_by, taken_at, sealed_own_words) values (:board, :id, 3, 'lifted', :today, :by, now(), '')")
                .param("board", desk.demo.board().value())
                .param("id", id.value())
                .param("today", desk.demo.clock().today())
                .param("by", board.person().value())
                .update();
        assertThat(destroyed(desk))
                .as("a request, its three steps and what stood still")
                .isEqualTo(5);
    }

    private static int destroyed(RightsDesk desk) {
        return desk.demo
                .part(RightHoldings.class)
                .destroy(
                        DataSubject.of(desk.demo.board(), SubjectKind.GUARDIAN, desk.first.person()),
                        RetentionPurpose.ACCOUNT)
                .total();
    }

    private static List<String> sees(RightsDesk desk, RightId id) {
        return List.of("directeur", "directeur2", "ib", "bestuur", "personeel", "fg", "beheer").stream()
                .filter(handle -> {
                    SignedInUser who = desk.staff(handle);
                    return desk.find(who, id)
                            .flatMap(file -> desk.key(who, file))
                            .isPresent();
                })
                .toList();
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void a_parent_without_authority_gets_facts_and_can_ask_for_nothing_else() {
        RightsDesk desk = new RightsDesk(43);
        SignedInUser parent =
                new SignedInUser(desk.demo.board(), desk.demo.person("ouder-zonder-gezag"), AccountKind.GUARDIAN);
        List<OwnSubject> all =
                desk.as(parent, () -> desk.demo.part(OwnRights.class).list(parent));

        assertThat(all).hasSize(2);
        assertThat(all.getFirst().kinds()).containsExactly(RightKind.INFORMATION);
        assertThat(all.getLast().kinds()).doesNotContain(RightKind.INFORMATION).hasSize(6);
        assertThat(desk.ask(
                        parent, all.getFirst().subject().id(), RightKind.ACCESS, FormId.next(desk.demo.clock()), ""))
                .isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> desk.subject(parent, desk.child.value()))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void the_head_is_reminded_once_each_time_and_the_figures_say_who_waits_too_long() {
        RightsDesk desk = new RightsDesk(44);
        RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
        int before = desk.letters(desk.head.person()).size();

        desk.remind(1);
        desk.remind(24);
        desk.remind(24);
        assertThat(desk.letters(desk.head.person()).subList(before, before + 1)).containsExactly("rights-reminder");
        long waiting = desk.lines(desk.child.value(), "keep_right", "reminded");
        assertThat(waiting).isEqualTo(1);
        desk.remind(40);
        desk.remind(41);
        assertThat(desk.lines(desk.child.value(), "keep_right", "reminded")).isEqualTo(2);
        desk.take(desk.head, id, CHECKED);
        desk.take(desk.head, id, decided(RightsDecision.GRANTED));
        desk.remind(70);
        assertThat(desk.lines(desk.child.value(), "keep_right", "reminded"))
                .as("granted and not carried out")
                .isEqualTo(3);
        desk.take(desk.head, id, new RightEvent.Done("De datum is verbeterd."));
        desk.remind(80);
        assertThat(desk.lines(desk.child.value(), "keep_right", "reminded")).isEqualTo(3);

        List<Figure> figures = desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.demo
                        .part(RightFigures.class)
                        .count(desk.demo.clock().today().plusDays(60)));
        assertThat(figures)
                .filteredOn(figure -> figure.code().equals("rights_late"))
                .anyMatch(figure -> figure.standing() == Figure.Standing.BROKEN && figure.count() > 0)
                .anyMatch(figure -> figure.school().isEmpty());
        assertThat(figures).map(Figure::school).contains(Optional.empty());
    }
}
