package nl.zorgvuldig.operations.command.server;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.platform.database.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;

/// Beans that a server creates while it already answers pages, or as soon as a page needs them: our
/// own beans that depend only on other beans. A bean that reads a setting is created before the
/// first page, so that a wrong setting is reported before anybody gets one; and so is a bean that
/// listens to other instances, which must miss nothing.
final class LazyBeans implements BeanFactoryPostProcessor {
    private static final String OURS = Zorgvuldig.class.getPackageName() + ".";

    /// Address under which people reach the program: checked before anything is created
    /// ([ListenAddresses]).
    private static final String ADDRESS = "${zorgvuldig.url}";

    /// Marks the beans that can wait.
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            List<Executable> ways = ways(definition);
            if (!ways.isEmpty() && ways.stream().allMatch(LazyBeans::canWait)) {
                definition.setLazyInit(true);
            }
        }
    }

    /// Creates all beans that waited, except those declared lazy themselves.
    static void make(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (definition.isLazyInit()
                    && definition.isSingleton()
                    && beans.findAnnotationOnBean(name, Lazy.class) == null) {
                beans.getBean(name);
            }
        }
    }

    /// Constructors or factory methods of a bean of ours; empty for other beans.
    private static List<Executable> ways(BeanDefinition definition) {
        if (definition instanceof AnnotatedBeanDefinition annotated
                && annotated.getFactoryMethodMetadata() instanceof MethodMetadata method) {
            Class<?> type = ours(method.getDeclaringClassName());
            return type == null
                    ? List.of()
                    : Arrays.stream(type.getDeclaredMethods())
                            .filter(array -> array.getName().equals(method.getMethodName()))
                            .map(Executable.class::cast)
                            .toList();
        }
        Class<?> type = ours(definition.getBeanClassName());
        return type == null ? List.of() : List.of(type.getDeclaredConstructors());
    }

    private static @Nullable Class<?> ours(@Nullable String type) {
        return type != null && type.startsWith(OURS)
                ? ClassUtils.resolveClassName(type, LazyBeans.class.getClassLoader())
                : null;
    }

    private static boolean canWait(Executable way) {
        return Arrays.stream(way.getParameters()).noneMatch(LazyBeans::isOfTheStart)
                && !(way instanceof Method method
                        && SmartInitializingSingleton.class.isAssignableFrom(method.getReturnType()));
    }

    private static boolean isOfTheStart(Parameter parameter) {
        Value setting = parameter.getAnnotation(Value.class);
        return (setting != null && !setting.value().equals(ADDRESS))
                || parameter.getType() == Signals.class
                || parameter.getType() == Environment.class;
    }
}
