package nl.zorgvuldig.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.filming.FilmingActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachActs;

/// What somebody may do whose session proves little of who they are.
class AssuranceLevelProperties {
    private static final BoardId BOARD = new BoardId(UUID.randomUUID());
    private static final PersonId NOOR = new PersonId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Acting weak() {
        return new Acting(BOARD, NOOR, Act.BROWSE, TODAY, AssuranceLevel.WEAK);
    }

    /// The list to change on purpose: all that a link in a mailbox is enough for.
    @Example
    @Upholds(Clause.CONFIDENTIALITY)
    void a_weak_proof_is_enough_for_this_and_nothing_else() {
        assertThat(AllActs.list().stream().filter(AssuranceLevel.WEAK::suffices).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        Act.BROWSE,
                        IdentityActs.SIGN_IN,
                        ConsentActs.ANSWER,
                        ConsentActs.READ_CONSENT,
                        InspectionActs.ASK_INSPECTION,
                        InspectionActs.ASK_COPY,
                        FilmingActs.ASK_FILMING,
                        PictureActs.OWN_PICTURES,
                        BreachActs.REPORT_BREACH,
                        // the program's own
                        Act.MAINTAIN,
                        Act.DESTROY,
                        DossierActs.MAKE_COPY,
                        ExchangeActs.GIVE_PACKAGE));
    }

    @Property
    void a_strong_proof_is_enough_for_everything(@ForAll Act act) {
        assertThat(AssuranceLevel.STRONG.suffices(act)).isTrue();
        assertThat(new Acting(BOARD, NOOR, act, TODAY).strength()).isEqualTo(AssuranceLevel.STRONG);
    }

    /// Whatever way there is from act to act: of a weak session none leads to a strong act, and
    /// trying makes it no stronger.
    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void no_weak_session_ever_performs_a_strong_act(@ForAll @Size(min = 1, max = 12) List<Act> way) {
        Acting now = weak();
        for (Act next : way) {
            Acting before = now;
            if (next.requiredStrength() == AssuranceLevel.STRONG) {
                assertThatThrownBy(() -> before.with(next)).isInstanceOf(AssuranceTooLow.class);
                assertThatThrownBy(() -> new Acting(BOARD, NOOR, next, TODAY, AssuranceLevel.WEAK))
                        .isInstanceOf(AssuranceTooLow.class);
            } else {
                now = before.with(next);
            }
            assertThat(now.strength()).isEqualTo(AssuranceLevel.WEAK);
            assertThat(now.act().requiredStrength()).isEqualTo(AssuranceLevel.WEAK);
        }
    }

    /// Whoever makes an [Acting] says how certain it is who acts; each of these was thought about.
    @Example
    void nobody_makes_a_new_acting_unthought_of() throws IOException {
        Path sources = Path.of("src/main/java/nl/zorgvuldig");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = sources.relativize(file).toString();
                if (Files.readString(file).contains("new Acting(")) {
                    found.add(name);
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        // as strong as the session
                        "platform/kernel/Acting.java",
                        "platform/identity/protection/ActingFilter.java",
                        // weak
                        "consent/letters/LetterCodes.java",
                        // lines in the log, for which a weak proof is enough
                        "platform/identity/protection/AccountLimits.java",
                        "platform/identity/protection/RefusalLog.java",
                        "platform/identity/session/SignIn.java",
                        // as its owner, at an address made with a strong proof: reads what comes, and nothing else
                        "platform/calendar/CalendarFeeds.java",
                        // the program itself
                        "platform/audit/AuditLog.java",
                        "platform/audit/kit/VerificationKits.java",
                        "platform/database/Boards.java",
                        "school/enrolment/BirthDates.java",
                        "school/enrolment/guardians/GuardianshipCache.java",
                        "school/enrolment/PupilNames.java",
                        "platform/identity/signin/SignInLinks.java",
                        "platform/identity/FederatedIdentityRemoval.java",
                        "platform/identity/federation/ProviderSignIn.java",
                        "care/medical/viewings/ViewingLog.java",
                        // whether something is open to an expert, for who may read the log
                        "access/control/readers/ExternalReaders.java");
    }
}
