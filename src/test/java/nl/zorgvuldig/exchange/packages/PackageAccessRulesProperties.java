package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.TODAY;
import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.file;
import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.often;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureFiles.Did;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.packages.PackageAccessRules.CodeMatch;
import nl.zorgvuldig.exchange.packages.PackageAccessRules.GateDecision;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever was done before, nothing goes outside the consent or the ground it rests on.
class PackageAccessRulesProperties {
    @Property(tries = 2_000)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void no_sequence_of_steps_opens_what_nothing_supports(
            @ForAll("afterwards") List<Did> then,
            @ForAll boolean asItShould,
            @ForAll boolean supported,
            @ForAll CodeMatch code,
            @ForAll @IntRange(min = -1, max = 3) int daysLeft,
            @ForAll("links") int linksBefore) {
        List<Did> did = new ArrayList<>(then);
        if (asItShould) {
            did.addAll(0, List.of(Did.FIXED, Did.ASKED, Did.SENT));
        }
        int link = did.lastIndexOf(Did.SENT) + 1 - linksBefore;
        DisclosureFile file = file(did, daysLeft);
        PackageAccessRules rules = new PackageAccessRules(file, link, support(supported), TODAY);
        int sent = did.lastIndexOf(Did.SENT);
        List<Did> since = sent < 0 ? List.of() : did.subList(sent + 1, did.size());
        boolean goesOn = supported
                && daysLeft >= 0
                && did.contains(Did.FIXED)
                && sent + 1 == link
                && sent >= 0
                && !since.contains(Did.FIXED)
                && !since.contains(Did.INSPECTED)
                && !since.contains(Did.STOPPED)
                && !since.contains(Did.ENDED);
        boolean may = goesOn
                && code == CodeMatch.RIGHT
                && since.stream().filter(Did.OPENED::equals).count() < 3
                && since.stream().filter(Did.MISTAKEN::equals).count() < 5;

        assertThat(rules.decide(code) instanceof GateDecision.Opens)
                .as("%s", did)
                .isEqualTo(may);
        assertThat(rules.over().isEmpty()).as("on its way, %s", did).isEqualTo(goesOn);
        often("goes", may, 2);
        often("goes on and opens no more", goesOn && !may, 2);
    }

    /// Half of the time only what somebody who has the link does.
    @Provide
    Arbitrary<List<Did>> afterwards() {
        return Arbitraries.oneOf(
                Arbitraries.of(Did.class).list().ofMaxSize(9),
                Arbitraries.of(Did.OPENED, Did.MISTAKEN, Did.ASKED, Did.CORRECTED)
                        .list()
                        .ofMaxSize(9));
    }

    /// Mostly the link that was sent last.
    @Provide
    Arbitrary<Integer> links() {
        return Arbitraries.of(0, 0, 0, 1, 2);
    }

    @Property
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void five_wrong_codes_close_it_and_so_do_three_openings(
            @ForAll @IntRange(min = 0, max = 6) int mistaken, @ForAll @IntRange(min = 0, max = 4) int opened) {
        List<Did> did = new ArrayList<>(List.of(Did.FIXED, Did.SENT));
        did.addAll(Collections.nCopies(mistaken, Did.MISTAKEN));
        did.addAll(Collections.nCopies(opened, Did.OPENED));
        PackageAccessRules rules = PackageAccessRules.now(file(did, 3), support(true), TODAY);
        Optional<String> why = mistaken >= 5
                ? Optional.of("exchange.closed.tries")
                : opened >= 3 ? Optional.of("exchange.closed.used") : Optional.empty();
        assertThat(rules.closed().map(Sentence::key)).isEqualTo(why);
        if (why.isEmpty()) {
            assertThat(rules.decide(CodeMatch.OTHER)).isEqualTo(new GateDecision.Mistaken(4 - mistaken));
        }
    }

    @Property(tries = 800)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void what_is_closed_says_nothing_about_the_code(
            @ForAll("afterwards") List<Did> then,
            @ForAll boolean asItShould,
            @ForAll boolean supported,
            @ForAll @IntRange(min = -1, max = 3) int daysLeft) {
        List<Did> did = new ArrayList<>(then);
        if (asItShould) {
            did.addAll(0, List.of(Did.FIXED, Did.ASKED, Did.SENT));
        }
        PackageAccessRules rules =
                new PackageAccessRules(file(did, daysLeft), did.lastIndexOf(Did.SENT) + 1, support(supported), TODAY);
        GateDecision right = rules.decide(CodeMatch.RIGHT);
        often("asks the code", !(right instanceof GateDecision.Closed), 5);
        if (right instanceof GateDecision.Closed closed) {
            assertThat(rules.decide(CodeMatch.OTHER)).isEqualTo(closed);
        } else {
            assertThat(rules.decide(CodeMatch.OTHER))
                    .isInstanceOfSatisfying(
                            GateDecision.Mistaken.class,
                            mistaken -> assertThat(mistaken.left()).isBetween(0, 4));
        }
    }

    @Property(tries = 200)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void an_address_reads_back_and_nothing_else_is_one(@ForAll String garbage) {
        ExternalLink address = ExternalLink.fresh(new nl.zorgvuldig.platform.kernel.ids.BoardId(UUID.randomUUID()));

        assertThat(ExternalLink.parse(address.text())).contains(address);
        assertThat(ExternalLink.parse(garbage)).isEmpty();
        assertThat(ExternalLink.parse(address.text() + "A")).isEmpty();
        assertThat(address.toString()).doesNotContain(address.text(), address.secret());
    }

    private static BasisValidity support(boolean stands) {
        return stands
                ? new BasisValidity.Stands()
                : new BasisValidity.Fails(Sentence.of("exchange.support.ground_off"));
    }
}
