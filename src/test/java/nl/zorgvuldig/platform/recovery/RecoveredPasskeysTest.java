package nl.zorgvuldig.platform.recovery;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import nl.zorgvuldig.fall.HeadStart;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.identity.federation.FederatedIdentities;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// What becomes of passkeys and sessions when somebody is helped to get in.
@Upholds(Clause.CONFIDENTIALITY)
class RecoveredPasskeysTest {
    private static final int RACES = Integer.getInteger("fall.races", 10);
    private static final String ISSUER = "https://provider.example";

    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);

    private void ask(PersonId whose, String email) {
        assertThat(board.as(
                        board.head,
                        () -> board.part(AccountRecoveries.class)
                                .askAddress(whose, email, DocumentSighting.at(IdentityDocument.PASSPORT))))
                .isEmpty();
    }

    @Test
    void who_lost_every_passkey_confirms_the_address_that_was_there_and_makes_the_first_anew() {
        EntranceVisitor before = EntranceVisitor.strong(board, board.mother);
        assertThat(before.shows(board)).isEqualTo(204);

        ask(board.mother, board.mothers.toUpperCase(java.util.Locale.ROOT));

        assertThat(board.mail.count("address-warning")).isZero();
        assertThat(passkeys(board.mother)).isOne();
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(passkeys(board.mother)).isZero();
        assertThat(before.shows(board)).isEqualTo(403);
        assertThat(location(before.web().get("/aangemeld"))).startsWith("/aanmelden");
        assertThat(board.mail.count("address-replaced")).isZero();

        EntranceVisitor after = EntranceVisitor.byLink(board, board.mother);
        assertThat(after.makes()).isEqualTo(204);
        assertThat(after.shows(board)).isEqualTo(204);
    }

    @Test
    void of_somebody_else_no_passkey_ends() {
        EntranceVisitor.strong(board, board.mother);
        EntranceVisitor teacher = EntranceVisitor.strong(board, board.teacher);
        ask(board.teacher, EntranceBoard.fresh());
        board.waited();
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(passkeys(board.mother)).isOne();
        assertThat(passkeys(board.teacher)).isZero();
        assertThat(teacher.shows(board)).isEqualTo(403);
    }

    /// A letter may be read by who lives at the same address: it makes nobody strong.
    @Test
    void who_comes_with_a_letter_ends_no_passkey_and_makes_none() {
        EntranceVisitor mother = EntranceVisitor.strong(board, board.mother);
        LetterCode code = board.code(board.mother);
        assertThat(arrivals.ask(code, EntranceBoard.fresh(), Language.DUTCH)).isTrue();
        board.waited();
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());

        assertThat(passkeys(board.mother)).isOne();
        EntranceVisitor other = EntranceVisitor.byLink(board, board.mother);
        assertThat(other.web().post("/passkeys/maken/vraag", java.util.Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(mother.shows(board)).isEqualTo(204);
    }

    /// One that was made just before goes with the others; one that comes just after is of a
    /// session that ended.
    @Test
    void a_passkey_that_is_made_while_somebody_is_helped_does_not_stay() {
        IntSupplier alone = EntranceVisitor.byLink(board, board.mother).nearlyMakes();
        long begun = System.nanoTime();
        assertThat(alone.getAsInt()).isEqualTo(204);
        HeadStart start = new HeadStart(System.nanoTime() - begun);
        helped();
        for (int race = 0; race < RACES; race++) {
            IntSupplier last = EntranceVisitor.byLink(board, board.mother).nearlyMakes();
            ask(board.mother, board.mothers);
            String link = board.mail.link("address-confirm");
            CompletableFuture<Integer> making = start.begin(last::getAsInt);
            start.await();
            assertThat(arrivals.confirm(link)).isEqualTo(new ConfirmResult.Done());
            if (making.join() == 204) {
                start.won();
            } else {
                start.lost();
            }
            assertThat(passkeys(board.mother)).isZero();
        }
        start.mustHaveBeenARace();
    }

    private void helped() {
        ask(board.mother, board.mothers);
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(passkeys(board.mother)).isZero();
    }

    @Test
    void an_account_of_elsewhere_ends_with_a_recovery() {
        FederatedIdentities links = board.part(FederatedIdentities.class);
        assertThat(board.asProgram(() -> links.link(ISSUER, "subject", board.teacher, () -> {})))
                .isTrue();
        ask(board.teacher, EntranceBoard.fresh());
        board.waited();
        assertThat(board.asProgram(() -> links.find(ISSUER, "subject"))).contains(board.teacher);
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(board.asProgram(() -> links.find(ISSUER, "subject"))).isEmpty();
    }

    private long passkeys(PersonId person) {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from identity.passkey where board = :board and person = :person")
                .param("board", board.board.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }
}
