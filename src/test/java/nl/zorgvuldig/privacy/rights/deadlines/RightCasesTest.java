package nl.zorgvuldig.privacy.rights.deadlines;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRefusalGround;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.RightRequests;
import nl.zorgvuldig.privacy.rights.RightsDecision;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What waits of requests about data is known without opening a word.
@Upholds({DESTRUCTION_AFTER_TWO_YEARS, CONFIDENTIALITY})
class RightCasesTest {
    private final LeftPupil at = new LeftPupil(1, DemoProgram.running());

    @Test
    void a_dossier_whose_key_is_gone_keeps_no_request_from_being_listed() {
        RightId asked = kept();
        RightId decided = kept(
                new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT),
                new RightEvent.Extended("Het is veel."),
                new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Dat doen wij."));
        RightId done = kept(
                new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT),
                new RightEvent.Decided(
                        RightsDecision.REFUSED, Optional.of(RightRefusalGround.values()[0]), "Dat kan niet."));
        List<OpenCase> before = list();
        assertThat(before.stream().map(OpenCase::id))
                .containsExactlyInAnyOrder(asked.value(), decided.value())
                .doesNotContain(done.value());

        at.asProgram(
                () -> at.part(Vault.class).destroy(new KeyName(at.board, at.pupil.value(), RetentionPurpose.DOSSIER)));
        assertThat(list()).containsExactlyInAnyOrderElementsOf(before);
    }

    private RightId kept(RightEvent... events) {
        RightRequest request = new RightRequest(
                new RightId(UUID.randomUUID()),
                DataSubject.of(at.board, at.pupil),
                RightKind.RECTIFICATION,
                at.father,
                RightRequesterCapacity.AUTHORITY,
                DemoProgram.running().clock().instant(),
                Optional.of("Er klopt iets niet."));
        RightFile file = new RightFile(request, List.of());
        for (RightEvent event : events) {
            RecordedEvent<RightEvent> next =
                    file.next(PersonId.PROGRAM, DemoProgram.running().clock().instant(), event);
            file = new RightFile(
                    request,
                    Stream.concat(file.history().stream(), Stream.of(next)).toList());
        }
        RightFile made = file;
        at.asProgram(() -> {
            at.part(RightRequests.class).takeOver(made, Set.of());
            return 0;
        });
        return request.id();
    }

    private List<OpenCase> list() {
        return at.asProgram(() -> at.part(Work.class)
                .read(Act.MAINTAIN, () -> at.part(RightCases.class).list(at.today)));
    }
}
