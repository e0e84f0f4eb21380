package nl.zorgvuldig.platform.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.bounces.BounceAddress.Bounced;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;

@Upholds(Clause.CONFIDENTIALITY)
class BounceAddressProperties {
    private final BounceAddress address = new BounceAddress("bounce@bestuur.example", TestVault.shared());
    private final BoardId here = TestDatabase.newBoard();
    private final BoardId there = TestDatabase.newBoard();

    private List<Bounced> find(String header) {
        return address.find(List.of(there, here), List.of(header));
    }

    @Property(tries = 100)
    void an_envelope_sender_names_its_message_and_board(@ForAll long high, @ForAll long low) {
        MailId mail = new MailId(new UUID(high, low));
        String sender = address.of(here, mail);

        assertThat(sender).matches("bounce\\+[0-9a-z]{44}@bestuur\\.example");
        assertThat(sender.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(find("<" + sender + ">")).containsExactly(new Bounced(here, mail));
        assertThat(find(sender.toUpperCase(Locale.ROOT) + ", " + sender)).containsExactly(new Bounced(here, mail));
        assertThat(address.find(List.of(there), List.of(sender))).isEmpty();
    }

    @Property(tries = 200)
    void a_token_with_one_character_changed_names_nothing(
            @ForAll @IntRange(max = 43) int place, @ForAll @IntRange(min = 1, max = 35) int by) {
        String sender = address.of(here, new MailId(UUID.randomUUID()));
        int at = "bounce+".length() + place;
        char other = Character.forDigit((Character.digit(sender.charAt(at), 36) + by) % 36, 36);

        assertThat(find(sender.substring(0, at) + other + sender.substring(at + 1)))
                .isEmpty();
    }

    @Example
    void what_is_not_ours_names_nothing() {
        String sender = address.of(here, new MailId(UUID.randomUUID()));
        for (String other : List.of(
                "",
                "bounce@bestuur.example",
                sender.replace("bestuur", "ander"),
                sender.replace("bounce", "post"),
                "bounce+" + "z".repeat(44) + "@bestuur.example",
                "bounce+" + "0".repeat(44) + "@bestuur.example",
                "x".repeat(4_000) + sender)) {
            assertThat(find(other)).as(other).isEmpty();
        }
    }

    @Example
    void a_header_with_many_tokens_is_not_asked_for_all() {
        String all = String.join(
                ",",
                List.of(1, 2, 3, 4, 5, 6, 7, 8).stream()
                        .map(_ -> address.of(here, new MailId(UUID.randomUUID())))
                        .toList());
        assertThat(find(all)).hasSize(5);
    }

    @Example
    void an_address_of_which_no_variants_can_be_made_is_refused_when_the_program_starts() {
        for (String wrong : List.of(
                "",
                "bounce",
                "@bestuur.example",
                "bounce+x@bestuur.example",
                "x".repeat(20) + "@bestuur.example",
                "a b@c")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BounceAddress(wrong, TestVault.shared()))
                    .withMessageContaining("ZORGVULDIG_BOUNCE_ADDRESS");
        }
        assertThat(new BounceAddress("x".repeat(19) + "@bestuur.example", TestVault.shared()))
                .isNotNull();
    }
}
