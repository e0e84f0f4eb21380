package nl.zorgvuldig.demo;

import java.time.Clock;
import java.util.UUID;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.OwnCase;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Everybody who decides for a pupil says yes to one case, as they would on their own page: so that
/// their answers stand in the log.
@Component
@Lazy
final class CaseAnswers {
    private final OwnCases cases;
    private final Clock clock;

    CaseAnswers(OwnCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    void yes(Population population, PupilId pupil, UUID reference) {
        for (PersonId person : EmergencyLoader.deciders(population, pupil)) {
            SignedIn who = new SignedIn(population.board().id(), person, AccountKind.GUARDIAN);
            new Acting(who.board(), person, Act.BROWSE, population.today()).run(() -> yes(who, reference));
        }
    }

    private void yes(SignedIn who, UUID reference) {
        OwnCase asked = cases.find(who, reference).orElseThrow(() -> new IllegalStateException("nothing was asked"));
        cases.answer(who, asked, new AnswerId(Id.next(clock)), 1, Language.DUTCH, Choice.GRANTED);
    }
}
