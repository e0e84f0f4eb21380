package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A passkey signs in its owner, on the owner's board, as long as the account is open.
@Upholds(Clause.CONFIDENTIALITY)
class PasskeyOfOthersTest extends PasskeySetting {
    private final SoftKey device = device();

    @BeforeEach
    void noor_has_a_passkey_that_works() {
        withPasskey(device);
        assertThat(showAnew(device).statusCode()).isEqualTo(204);
    }

    @Test
    void a_passkey_nobody_knows_leaves_no_line() {
        int before = passkeyLines().size();
        WebVisitor visitor = visitor();
        refused(visitor, device().belongingTo(device.handle()).show(ask(visitor)));

        assertThat(passkeyLines()).hasSize(before);
    }

    @Test
    void the_passkey_of_one_is_not_that_of_another_whatever_the_device_says() {
        NewAccount daan = TestPeople.teacher("Daan", "Smit").withEmail(TestPeople.newAddress());
        boards.program(board).run(() -> accounts.open(daan));
        WebVisitor visitor = visitor();

        refused(visitor, device.belongingTo(handle(board, daan)).show(ask(visitor)));
    }

    @Test
    void a_passkey_of_another_board_is_none_here() {
        BoardId elsewhere = TestDatabase.newBoard();
        boards.add(elsewhere);
        boards.program(elsewhere).run(() -> accounts.open(noor.withEmail(TestPeople.newAddress())));
        WebVisitor visitor = visitor();

        refused(visitor, device.belongingTo(handle(elsewhere, noor)).show(ask(visitor)));
        refused(
                visitor,
                device.belongingTo(handle(TestDatabase.newBoard(), noor)).show(ask(visitor)));
    }

    private static byte[] handle(BoardId board, NewAccount of) {
        return ByteBuffer.allocate(32)
                .putLong(board.value().getMostSignificantBits())
                .putLong(board.value().getLeastSignificantBits())
                .putLong(of.person().value().getMostSignificantBits())
                .putLong(of.person().value().getLeastSignificantBits())
                .array();
    }

    @Test
    void somebody_elses_passkey_does_not_make_a_session_strong() {
        NewAccount daan = TestPeople.teacher("Daan", "Smit").withEmail(TestPeople.newAddress());
        boards.program(board).run(() -> accounts.open(daan));
        WebVisitor weak = visitor();
        ask(weak, address);
        use(weak, link(3));
        SoftKey his = device();
        WebVisitor he = visitor();
        ask(he, daan.email().orElseThrow());
        use(he, linkTo(daan.email().orElseThrow()));
        assertThat(make(he, his.make(askToMake(he))).statusCode()).isEqualTo(204);

        assertThat(show(weak, his.show(ask(weak))).statusCode()).isEqualTo(403);
        assertThat(isStrong(weak)).isFalse();
        assertThat(weak.get("/wie").body()).startsWith(noor.person().toString());
    }

    @Test
    void a_closed_account_has_no_passkeys_and_no_session_of_one() {
        WebVisitor inside = visitor();
        show(inside, device.show(ask(inside)));
        assertThat(isSignedIn(inside)).isTrue();

        boards.program(board).run(() -> accounts.close(noor.person()));

        assertThat(isSignedIn(inside)).isFalse();
        WebVisitor again = visitor();
        refused(again, device.show(ask(again)));
        assertThat(lines("refused passkey")).isEqualTo(1);
    }
}
