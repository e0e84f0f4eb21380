package nl.zorgvuldig.oversight.clauses;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// Writes a list of the clauses that have code when Spring prepares a start ahead of time
/// (`src/main/shell/quicken`), since reading it from two thousand class files takes long.
final class LabelledClausesAotProcessor implements BeanFactoryInitializationAotProcessor {
    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        return (generation, code) -> generation
                .getGeneratedFiles()
                .addResourceFile(
                        LabelledClauses.WRITTEN,
                        LabelledClauses.read().stream().map(Enum::name).collect(Collectors.joining("\n")));
    }
}
