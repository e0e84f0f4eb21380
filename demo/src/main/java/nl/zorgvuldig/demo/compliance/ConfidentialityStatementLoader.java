package nl.zorgvuldig.demo.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.statements.EarlierSignatures;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the statements of confidentiality: everybody signed on joining, except a few who have no
/// demonstration account.
@Component
@Lazy
public final class ConfidentialityStatementLoader {
    /// One in this many employees did not sign.
    private static final int FORGETFUL = 13;

    private final EarlierSignatures signatures;

    ConfidentialityStatementLoader(EarlierSignatures signatures) {
        this.signatures = signatures;
    }

    public void load(Population population) {
        LocalDate since = population.today().minusYears(3);
        signatures.takeOver(since, signers(population));
    }

    private static List<PersonId> signers(Population population) {
        List<PersonId> handles = List.copyOf(population.handles().values());
        List<PersonId> employees =
                population.employees().stream().map(DemoPeople.Employee::id).toList();
        List<PersonId> outsiders = population.outsiders().stream()
                .filter(outsider -> outsider.function() != DemoPeople.Function.EXTERNAL_EXPERT)
                .map(DemoPeople.Outsider::id)
                .toList();
        return Stream.concat(
                        outsiders.stream(),
                        IntStream.range(0, employees.size())
                                .filter(n -> n % FORGETFUL != FORGETFUL - 1 || handles.contains(employees.get(n)))
                                .mapToObj(employees::get))
                .toList();
    }
}
