package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.LeftPupil;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.junit.jupiter.api.Test;

/// What waits of requests about data is known without opening a word.
@Upholds({DESTRUCTION_AFTER_TWO_YEARS, CONFIDENTIALITY})
class RightCasesTest {
    private final LeftPupil at = new LeftPupil(1, DemoProgram.running());

    @Test
    void a_dossier_whose_key_is_gone_keeps_no_request_from_being_listed() {
        RightId asked = kept();
        RightId decided = kept(
                new RightEvent.Checked(Check.ACCOUNT),
                new RightEvent.Extended("Het is veel."),
                new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Dat doen wij."));
        RightId done = kept(
                new RightEvent.Checked(Check.ACCOUNT),
                new RightEvent.Decided(RightsDecision.REFUSED, Optional.of(Ground.values()[0]), "Dat kan niet."));
        List<OpenCase> before = list();
        assertThat(before.stream().map(OpenCase::id))
                .containsExactlyInAnyOrder(asked.value(), decided.value())
                .doesNotContain(done.value());

        at.asProgram(() -> at.part(Vault.class).destroy(new KeyName(at.board, at.pupil.value(), Keeping.DOSSIER)));
        assertThat(list()).containsExactlyInAnyOrderElementsOf(before);
    }

    private RightId kept(RightEvent... events) {
        RightRequest request = new RightRequest(
                new RightId(UUID.randomUUID()),
                Subject.of(at.board, at.pupil),
                RightKind.RECTIFICATION,
                at.father,
                Standing.AUTHORITY,
                DemoProgram.running().clock().instant(),
                Optional.of("Er klopt iets niet."));
        RightFile file = new RightFile(request, List.of());
        for (RightEvent event : events) {
            Recorded<RightEvent> next =
                    file.next(PersonId.PROGRAM, DemoProgram.running().clock().instant(), event);
            file = new RightFile(
                    request,
                    Stream.concat(file.history().stream(), Stream.of(next)).toList());
        }
        RightFile made = file;
        at.asProgram(() -> {
            at.part(KeptRights.class).takeOver(made, Set.of());
            return 0;
        });
        return request.id();
    }

    private List<OpenCase> list() {
        return at.asProgram(() -> at.part(Work.class)
                .read(Act.MAINTAIN, () -> at.part(RightCases.class).list(at.today)));
    }
}
