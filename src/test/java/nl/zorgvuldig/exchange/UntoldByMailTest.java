package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What goes without consent is told to everybody who decides: by letter who has no
/// e-mail address.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class UntoldByMailTest {
    private static final Basis NEXT_SCHOOL = new Basis.Law(LegalGround.NEXT_SCHOOL);

    private final ExchangeDesk desk = new ExchangeDesk(29);
    private final JdbcClient database = desk.demo.superuser("zorgvuldig");

    @Test
    void the_page_says_who_is_told_by_letter_and_keeps_saying_it() {
        DisclosureId id = desk.prepared(NEXT_SCHOOL, desk.write("Kan naar groep 6."));
        desk.inspected(id, "Wij zijn het eens.");
        assertThat(desk.fix(id)).isInstanceOf(Decided.Done.class);
        desk.sent(id);
        assertThat(letters(id)).as("everybody has an address").isEmpty();
        assertThat(page(id)).doesNotContain("Vertel het met een brief");

        Map<String, Object> address = takeAddress();
        desk.sent(id);
        assertThat(mails()).as("to who has one, each time").isEqualTo(2);
        assertThat(letters(id))
                .singleElement()
                .satisfies(
                        one -> {
                            PersonName child = desk.family.children().getFirst().name();
                            assertThat(one.reader()).isEqualTo(desk.family.second().name());
                            assertThat(one.toString()).isEqualTo("[sealed]");
                            assertThat(String.join("\n", one.dutch()))
                                    .contains(child.full(), "Iemand, Praktijk", "Observatie")
                                    .contains("Weten wat er is geoefend.", "Overstap naar")
                                    .contains("De directie van de school", "Autoriteit")
                                    .doesNotContain(desk.family.first().name().full())
                                    .doesNotContain(desk.family.second().phone());
                            assertThat(String.join("\n", one.english()))
                                    .contains(child.full(), "Observation");
                        });
        assertThat(page(id))
                .contains("Vertel het met een brief", "1 ouder kreeg geen e-mail", "Brief aan");

        giveBack(address);
        assertThat(letters(id)).as("they were not told, whatever came later").hasSize(1);
        desk.sent(id);
        assertThat(letters(id)).as("told of it by mail").isEmpty();
        desk.stop(id);
    }

    private List<UntoldLetter> letters(DisclosureId id) {
        return desk.as(desk.head, () -> desk.demo.part(UntoldLetters.class).list(desk.file(id)));
    }

    private String page(DisclosureId id) {
        return desk.demo.signIn("directeur2").get("/uitwisseling/" + id).body();
    }

    private long mails() {
        return database.sql(
                        "select count(*) from mail.message where addressee = :person and kind = 'exchange-given'")
                .param("person", desk.first.person().value())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> takeAddress() {
        Map<String, Object> address =
                database.sql(
                                "select address_hash, directory_hash, sealed_email from identity.account where person = :person")
                        .param("person", desk.second.person().value())
                        .query()
                        .singleRow();
        database.sql(
                        "update identity.account set address_hash = null, directory_hash = null, sealed_email = null where person = :person")
                .param("person", desk.second.person().value())
                .update();
        return address;
    }

    private void giveBack(Map<String, Object> address) {
        database.sql(
                        "update identity.account set address_hash = :address_hash, directory_hash = :directory_hash, sealed_email = :sealed_email where person = :person")
                .params(address)
                .param("person", desk.second.person().value())
                .update();
    }
}
