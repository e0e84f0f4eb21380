package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Failure;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

@Upholds(Clause.CONFIDENTIALITY)
class UndeliveredAddressProperties {
    private static final Instant START = Instant.parse("2026-11-24T07:30:00Z");
    private static final PersonId NOOR = new PersonId(UUID.randomUUID());

    private static Failure failure(int address, Reason reason, int mailed) {
        return new Failure(NOOR, new byte[] {(byte) address}, reason, "notice", at(mailed));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static UndeliveredAddress checked(UndeliveredAddress known, int minute) {
        return new UndeliveredAddress(
                known.person(),
                known.address(),
                known.reason(),
                known.kind(),
                known.since(),
                known.newest(),
                Optional.of(at(minute)));
    }

    @Example
    void the_first_failure_opens_it_and_the_next_ones_do_not_begin_it_again() {
        UndeliveredAddress first = UndeliveredAddress.after(Optional.empty(), failure(1, Reason.FULL, 0), at(5));
        assertThat(first)
                .isEqualTo(new UndeliveredAddress(NOOR, "01", Reason.FULL, "notice", at(5), at(5), Optional.empty()));

        UndeliveredAddress second = UndeliveredAddress.after(
                Optional.of(first), new Failure(NOOR, new byte[] {1}, Reason.UNKNOWN, "digest", at(7)), at(9));
        assertThat(second)
                .isEqualTo(
                        new UndeliveredAddress(NOOR, "01", Reason.UNKNOWN, "digest", at(5), at(9), Optional.empty()));
    }

    @Example
    void another_address_begins_anew() {
        UndeliveredAddress first = UndeliveredAddress.after(Optional.empty(), failure(1, Reason.FULL, 0), at(5));
        UndeliveredAddress other =
                UndeliveredAddress.after(Optional.of(checked(first, 20)), failure(2, Reason.AWAY, 6), at(30));
        assertThat(other)
                .isEqualTo(new UndeliveredAddress(NOOR, "02", Reason.AWAY, "notice", at(30), at(30), Optional.empty()));
    }

    @Example
    void what_was_mailed_before_the_address_was_checked_says_nothing_new_and_what_was_mailed_later_does() {
        UndeliveredAddress known =
                checked(UndeliveredAddress.after(Optional.empty(), failure(1, Reason.FULL, 0), at(5)), 10);
        assertThat(known.open()).isFalse();
        assertThat(UndeliveredAddress.after(Optional.of(known), failure(1, Reason.FULL, 10), at(40)))
                .isEqualTo(known);

        UndeliveredAddress again = UndeliveredAddress.after(Optional.of(known), failure(1, Reason.FULL, 11), at(40));
        assertThat(again.open()).isTrue();
        assertThat(again.since()).isEqualTo(at(40));
    }

    @Property(tries = 500)
    void whatever_is_heard_in_whatever_order_it_began_before_it_was_last_heard(
            @ForAll @Size(max = 12) List<@IntRange(max = 40) Integer> moments, @ForAll @IntRange(max = 50) int check) {
        Optional<UndeliveredAddress> known = Optional.empty();
        for (int moment : moments) {
            known = Optional.of(UndeliveredAddress.after(
                    known.map(before -> moment % 5 == 0 ? checked(before, check) : before),
                    failure(moment % 3, Reason.AWAY, moment),
                    at(moment)));
            assertThat(known.orElseThrow().newest())
                    .isAfterOrEqualTo(known.orElseThrow().since());
        }
        assertThat(known.isPresent()).isEqualTo(!moments.isEmpty());
    }

    @Example
    void a_hash_is_written_and_read_as_it_was() {
        assertThat(UndeliveredAddress.after(Optional.empty(), failure(255, Reason.AWAY, 0), at(0))
                        .hash())
                .containsExactly(255);
        for (Reason reason : Reason.values()) {
            assertThat(Reason.of(reason.code())).isEqualTo(reason);
        }
    }
}
