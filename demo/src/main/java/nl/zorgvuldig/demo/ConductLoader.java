package nl.zorgvuldig.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.EarlierSignatures;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Everybody signed the statement of confidentiality when they came to work, but for a few who
/// never sign in here.
@Component
@Lazy
final class ConductLoader {
    /// One employee in so many did not.
    private static final int FORGETFUL = 13;

    private final EarlierSignatures signatures;

    ConductLoader(EarlierSignatures signatures) {
        this.signatures = signatures;
    }

    void load(Population population) {
        LocalDate since = population.today().minusYears(3);
        signatures.takeOver(since, signers(population));
    }

    private static List<PersonId> signers(Population population) {
        List<PersonId> handles = List.copyOf(population.handles().values());
        List<PersonId> employees =
                population.employees().stream().map(People.Employee::id).toList();
        List<PersonId> outsiders = population.outsiders().stream()
                .filter(one -> one.function() != People.Function.EXTERNAL_EXPERT)
                .map(People.Outsider::id)
                .toList();
        return Stream.concat(
                        outsiders.stream(),
                        IntStream.range(0, employees.size())
                                .filter(n -> n % FORGETFUL != FORGETFUL - 1 || handles.contains(employees.get(n)))
                                .mapToObj(employees::get))
                .toList();
    }
}
