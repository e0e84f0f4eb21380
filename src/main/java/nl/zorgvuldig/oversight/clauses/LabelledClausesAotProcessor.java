package nl.zorgvuldig.oversight.clauses;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// Where Spring works out ahead of time what a start needs (`src/main/shell/quicken`), it is also
/// written down which clauses have code: to read that from two thousand class files takes long.
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
