package nl.zorgvuldig.school.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whoever signs in with an address does so until another waited; whoever has none gets one.
@Upholds(Clause.CONFIDENTIALITY)
class ImportedAddressProperties {
    private static final PersonId SOMEBODY = new PersonId(new java.util.UUID(0, 1));

    @Property
    void an_address_that_is_there_stays_whatever_a_file_says(
            @ForAll("addresses") String before, @ForAll("maybe") Optional<String> wanted) {
        ImportedAddress address = ImportedAddress.decide(Optional.of(before), wanted);

        assertThat(address.now()).contains(before);
        boolean other = wanted.filter(text -> !Accounts.normalAddress(text).equals(Accounts.normalAddress(before)))
                .isPresent();
        assertThat(address.waits()).isEqualTo(other ? wanted : Optional.empty());
        assertThat(address.other(SOMEBODY).isPresent()).isEqualTo(other);
    }

    @Property
    void who_has_none_gets_the_address_of_the_file_and_nothing_waits(@ForAll("maybe") Optional<String> wanted) {
        ImportedAddress address = ImportedAddress.decide(Optional.empty(), wanted);

        assertThat(address.now()).isEqualTo(wanted);
        assertThat(address.waits()).isEmpty();
        assertThat(address.other(SOMEBODY)).isEmpty();
    }

    @Provide
    Arbitrary<Optional<String>> maybe() {
        return addresses().optional();
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of("a@b.example", "A@B.example", " a@b.example ", "c@b.example", "a@c.example");
    }
}
