package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose turn it is in what is given and asked, by name: also of who cannot answer on a screen, and
/// of what cannot be opened any more.
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class WhoseTurnTest {
    private final ExchangeDesk desk = new ExchangeDesk(65);
    private final JdbcClient database = desk.demo.superuser("zorgvuldig");

    /// Of the second parent, as long as it is taken away.
    private final Map<String, Object> address = new HashMap<>();

    @Test
    void who_has_no_address_is_asked_and_the_head_to_put_the_answer_on_paper() {
        InquiryId asked = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        assertThat(turns("inquiry", asked.value()))
                .allSatisfy(turn -> assertThat(turn.task()).isEqualTo("exchange.task.ask_answer"))
                .hasSize(2);

        takeAddress();
        assertThat(turns("inquiry", asked.value()))
                .anySatisfy(turn -> asks(turn, "exchange.task.ask_answer", desk.first))
                .anySatisfy(turn -> asks(turn, "exchange.task.ask_answer", desk.second))
                .anySatisfy(turn -> asks(turn, "consent.task.paper", desk.head))
                .hasSize(3);
        giveBack();
        AskingTest.stop(desk, asked);
        assertThat(turns("inquiry", asked.value())).isEmpty();
    }

    /// The key of a dossier may go at the moment at which it is asked.
    @Test
    void it_is_known_of_what_is_asked_without_a_word_of_it() {
        InquiryId asked = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        byte[] sealed = database.sql("select sealed_source from exchange.inquiry where id = :id")
                .param("id", asked.value())
                .query(byte[].class)
                .single();
        database.sql("update exchange.inquiry set sealed_source = sealed_aim where id = :id")
                .param("id", asked.value())
                .update();
        try {
            assertThatThrownBy(() -> AskingTest.file(desk, asked))
                    .as("it does not open")
                    .isNotNull();
            assertThat(turns("inquiry", asked.value())).hasSize(2);
        } finally {
            database.sql("update exchange.inquiry set sealed_source = :sealed where id = :id")
                    .param("sealed", sealed)
                    .param("id", asked.value())
                    .update();
        }
        AskingTest.stop(desk, asked);
    }

    /// Who prepared it chooses the pieces; the head, who alone can have it made, is asked as well.
    @Test
    void a_draft_of_the_support_coordinator_is_the_turn_of_the_head_too() {
        ExchangeDesk school = new ExchangeDesk("directeur", 53);
        DisclosureId own = school.prepared(new DisclosureBasis.Consent(), school.write("Leest vlot."));
        assertThat(turns("disclosure", own.value()))
                .as("who makes it chooses, and is asked once")
                .singleElement()
                .satisfies(turn -> asks(turn, "exchange.task.make_draft", school.head));

        SignedInUser coordinator = school.staff("ib");
        database.sql("update exchange.disclosure set prepared_by = :by where id = :id")
                .param("by", coordinator.person().value())
                .param("id", own.value())
                .update();
        assertThat(turns("disclosure", own.value()))
                .anySatisfy(turn -> asks(turn, "exchange.task.prepare", coordinator))
                .anySatisfy(turn -> asks(turn, "exchange.task.make_draft", school.head))
                .hasSize(2);
        school.stop(own);
        assertThat(turns("disclosure", own.value())).isEmpty();
    }

    @Test
    void what_is_given_waits_for_paper_too_and_is_known_without_a_word_of_it() {
        DisclosureId given = desk.prepared(new DisclosureBasis.Consent(), desk.write("Rekent vlot."));
        desk.fix(given);
        takeAddress();
        byte[] sealed = database.sql("select sealed_recipient from exchange.disclosure where id = :id")
                .param("id", given.value())
                .query(byte[].class)
                .single();
        database.sql("update exchange.disclosure set sealed_recipient = sealed_aim where id = :id")
                .param("id", given.value())
                .update();
        try {
            assertThatThrownBy(() -> desk.file(given)).as("it does not open").isNotNull();
            assertThat(turns("disclosure", given.value()))
                    .anySatisfy(turn -> asks(turn, "exchange.task.give_answer", desk.first))
                    .anySatisfy(turn -> asks(turn, "exchange.task.give_answer", desk.second))
                    .anySatisfy(turn -> asks(turn, "consent.task.paper", desk.head))
                    .hasSize(3);
        } finally {
            database.sql("update exchange.disclosure set sealed_recipient = :sealed where id = :id")
                    .param("sealed", sealed)
                    .param("id", given.value())
                    .update();
        }
        desk.stop(given);
    }

    private static void asks(WorkTurn.Now turn, String task, SignedInUser who) {
        assertThat(turn.task()).isEqualTo(task);
        assertThat(turn.people()).contains(who.person());
    }

    /// Of one case; none when it is nobody's turn.
    private List<WorkTurn.Now> turns(String kind, UUID id) {
        return desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.demo
                        .part(Work.class)
                        .read(
                                Act.MAINTAIN,
                                () -> desk.demo.parts(CaseKind.class).stream()
                                        .filter(cases -> cases.code().equals(kind))
                                        .flatMap(cases ->
                                                cases.list(desk.demo.clock().today()).stream())
                                        .filter(open -> open.id().equals(id))
                                        .flatMap(open -> open.turns().stream())
                                        .filter(WorkTurn.Now.class::isInstance)
                                        .map(WorkTurn.Now.class::cast)
                                        .toList()));
    }

    private void takeAddress() {
        address.putAll(database.sql(
                        "select address_hash, directory_hash, sealed_email from identity.account where person = :person")
                .param("person", desk.second.person().value())
                .query()
                .singleRow());
        database.sql(
                        "update identity.account set address_hash = null, directory_hash = null, sealed_email = null where person = :person")
                .param("person", desk.second.person().value())
                .update();
    }

    @AfterEach
    void giveBack() {
        if (!address.isEmpty()) {
            database.sql(
                            "update identity.account set address_hash = :address_hash, directory_hash = :directory_hash, sealed_email = :sealed_email where person = :person")
                    .params(address)
                    .param("person", desk.second.person().value())
                    .update();
        }
    }
}
