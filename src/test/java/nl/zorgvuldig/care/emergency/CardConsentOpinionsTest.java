package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.authority.ConsentDisputes;
import nl.zorgvuldig.consent.paper.PaperAnswerInput;
import nl.zorgvuldig.consent.paper.PaperAnswers;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether there is consent for a card: the rule in Java and the one in the database, written
/// apart, agree about every pupil of the demonstration, and in every state of one card.
class CardConsentOpinionsTest {
    private final CardDesk desk = new CardDesk(8);

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void java_and_the_database_agree_about_everybody_and_in_every_state() {
        List<Integer> agreed = new ArrayList<>();
        agreed.add(agree("nothing"));
        desk.save(desk.first, CardDesk.WASP);
        agreed.add(agree("one of two"));
        desk.save(desk.second, CardText.NOTHING);
        agreed.add(agree("both"));
        dispute();
        agreed.add(agree("disputed"));
        settle();
        agreed.add(agree("settled"));
        desk.refuse(desk.first);
        agreed.add(agree("taken back"));
        paper(nl.zorgvuldig.consent.answers.ConsentChoice.GRANTED);
        agreed.add(agree("and given on paper of the same day, which does not undo a no"));
        mend();
        agreed.add(agree("wrongly"));
        int others = agreed.getFirst();

        assertThat(agreed.stream().map(number -> number - others)).containsExactly(0, 1, 1, 0, 1, 0, 0, 0);
    }

    private int agree(String state) {
        List<PupilId> all = desk.as(
                desk.head,
                () -> desk.demo.part(Schools.class).list().stream()
                        .flatMap(school -> desk.demo.part(Pupils.class).listKeptBy(school.id()).stream())
                        .map(SchoolCareer::pupil)
                        .toList());
        Set<UUID> java = new TreeSet<>();
        desk.as(desk.head, () -> desk.demo.part(ConsentDecisions.class).decide(PurposeKind.EMERGENCY_CARD, all))
                .forEach((pupil, decision) -> {
                    if (decision.effective()) {
                        java.add(pupil.value());
                    }
                });
        Set<UUID> database = desk.as(
                desk.colleague,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                CardActs.READ_CARD,
                                () -> new TreeSet<>(desk.demo
                                        .part(JdbcClient.class)
                                        .sql(
                                                "select id from enrolment.pupil where board = :board and emergency.agreed(board, id)")
                                        .param("board", desk.demo.board().value())
                                        .query(UUID.class)
                                        .list())));
        assertThat(java).as(state).isEqualTo(database);
        return java.size();
    }

    private void dispute() {
        desk.as(
                desk.head,
                () -> desk.demo
                        .part(ConsentDisputes.class)
                        .open(
                                desk.key(desk.head, EnrolmentActs.KEEP_AUTHORITY),
                                Optional.of(new PurposeKey("emergency_card")),
                                "De ouders zijn het niet eens."));
    }

    private void settle() {
        desk.as(
                desk.head,
                () -> desk.demo
                        .part(ConsentDisputes.class)
                        .close(
                                desk.key(desk.head, EnrolmentActs.KEEP_AUTHORITY),
                                desk.demo
                                        .part(ConsentDisputes.class)
                                        .list(desk.key(desk.head, EnrolmentActs.KEEP_AUTHORITY))
                                        .getFirst()
                                        .dispute()
                                        .id(),
                                "De ouders zijn het eens geworden."));
    }

    private void paper(nl.zorgvuldig.consent.answers.ConsentChoice choice) {
        desk.as(
                desk.head,
                () -> desk.demo
                        .part(PaperAnswers.class)
                        .record(
                                desk.key(desk.head, ConsentActs.ANSWER),
                                new PaperAnswerInput(
                                        desk.form(),
                                        desk.first.person(),
                                        nl.zorgvuldig.consent.answers.AnswerRoute.TELEPHONE,
                                        desk.demo.clock().today(),
                                        Map.of(new PurposeKey("emergency_card"), choice),
                                        Optional.empty())));
    }

    private void mend() {
        desk.as(desk.head, () -> {
            PaperAnswers papers = desk.demo.part(PaperAnswers.class);
            return papers.mend(
                    desk.key(desk.head, ConsentActs.ANSWER),
                    papers.list(desk.key(desk.head, ConsentActs.ANSWER))
                            .getFirst()
                            .answer()
                            .id());
        });
    }
}
