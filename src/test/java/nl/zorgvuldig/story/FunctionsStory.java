package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The board lets somebody new do something for the board, and ends it.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class FunctionsStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void the_board_adds_somebody_with_a_function_and_ends_it_at_once() {
        try (Browser.Visitor board = demo.signIn(Browser.phone(demo.base()), "bestuur")) {
            board.open("/functies").axe().light().picture("functions-phone");
            board.page().getByText("Voeg die toe").click();
            board.axe().picture("functions-newcomer-phone");
            board.page().getByText("Functie geven").last().click();
            assertThat(board.heading()).isEqualTo("Iemand die er nog niet bij staat");
            board.axe();

            String family = "Nieuwkomer " + UUID.randomUUID().toString().substring(0, 8);
            board.page().getByLabel("Achternaam").fill(family);
            board.page().getByLabel("E-mailadres").fill(UUID.randomUUID() + "@school.example");
            board.page().locator("select[name=function]").selectOption(new SelectOption().setLabel("personeelszaken"));
            board.page().getByText("Functie geven").last().click();
            assertThat(board.heading()).isEqualTo("Wie welke functie heeft");
            Locator entry = board.page().locator("article", withText(family));
            assertThat(entry.innerText()).contains("personeelszaken", "sinds 24 november 2026");

            entry.getByText("Beëindigen").click();
            board.axe().picture("functions-end-phone");
            board.page().getByLabel("Laatste dag").fill("2026-11-23");
            board.page().locator("main button").click();
            assertThat(board.heading()).isEqualTo("Wie welke functie heeft");
            assertThat(board.page().locator("article", withText(family)).count())
                    .isZero();
        }
    }

    @Test
    void who_left_a_school_and_holds_a_function_there_is_pointed_out() {
        UUID person = UUID.randomUUID();
        UUID function = UUID.randomUUID();
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(Accounts.class)
                        .open(NewAccount.of(
                                new PersonId(person), AccountKind.STAFF, new PersonName("Vera", "", "Vertrokken"))));
        plant(
                "insert into school.staff_member (board, person, school, source_key, valid_from, valid_until)"
                        + " values (:board, :person, :school, 'vertrokken', date '2026-08-01', date '2026-11-13')",
                person,
                function);
        plant(
                "insert into school.function_held (board, id, person, function, school, valid_from, valid_until)"
                        + " values (:board, :function, :person, 'support_coordinator', :school, date '2026-08-01', date '9999-12-31')",
                person,
                function);
        try (Browser.Visitor board = demo.signIn(Browser.phone(demo.base()), "bestuur")) {
            board.open("/functies").axe().picture("functions-left-behind-phone");
            assertThat(board.page()
                            .locator("article", withText("Vera Vertrokken"))
                            .innerText())
                    .contains("Staat niet meer in het rooster van deze school");
            assertThat(board.page().getByText("Staat niet meer in het rooster").count())
                    .isOne();
        } finally {
            plant("delete from school.function_held where id = :function", person, function);
        }
    }

    private void plant(String statement, UUID person, UUID function) {
        demo.superuser("zorgvuldig")
                .sql(statement)
                .param("board", demo.board().value())
                .param("person", person)
                .param("function", function)
                .param("school", demo.population().schools().getFirst().id().value())
                .update();
    }

    private static com.microsoft.playwright.Page.LocatorOptions withText(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    @Test
    void an_administrator_reads_who_says_who_holds_a_function() {
        try (Browser.Visitor admin = demo.signIn(Browser.desk(demo.base()), "beheer")) {
            assertThat(admin.page().locator("nav").allTextContents()).noneMatch(text -> text.contains("Functies"));
            admin.open("/functies").axe();
            assertThat(admin.unfold("Waarom niet?").text()).contains("C4", "bepaalt alleen het bevoegd gezag");
        }
    }
}
