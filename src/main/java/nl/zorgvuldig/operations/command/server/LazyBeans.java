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

/// What a server makes while it already answers pages, or as soon as a page asks for it: what is
/// ours and made of nothing but other things. What reads a setting is made before the first page,
/// so that what is wrong with it is said before anybody gets one; and so is what listens to other
/// instances, which must miss nothing.
final class LazyBeans implements BeanFactoryPostProcessor {
    private static final String OURS = Zorgvuldig.class.getPackageName() + ".";

    /// How people reach the program: judged before anything is made ([ListenAddresses]).
    private static final String ADDRESS = "${zorgvuldig.url}";

    /// Says which can wait.
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

    /// Makes all that waited, but for what says itself that it waits until it is needed.
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

    /// Of what a bean of ours is made; nothing for those of others.
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
