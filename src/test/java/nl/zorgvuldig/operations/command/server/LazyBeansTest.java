package nl.zorgvuldig.operations.command.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.Signals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.MapPropertySource;

class LazyBeansTest {
    static class Plain {}

    static class MadeOfOthers {
        MadeOfOthers(Plain plain) {
            assertThat(plain).isNotNull();
        }
    }

    static class Addressed {
        Addressed(@Value("${zorgvuldig.url}") String url) {
            assertThat(url).isNotBlank();
        }
    }

    static class ReadsASetting {
        ReadsASetting(@Value("${zorgvuldig.clamd}") String clamd) {
            if (clamd.isBlank()) {
                throw new IllegalStateException("wrong setting");
            }
        }
    }

    static class Hears {
        Hears(Signals signals) {
            throw new IllegalStateException("listening to " + signals);
        }
    }

    @Lazy
    static class OfADemonstration {
        OfADemonstration() {
            throw new IllegalStateException("made in a program that is none");
        }
    }

    static class Broken {
        Broken() {
            throw new IllegalStateException("cannot be made");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Made {
        @Bean
        StringBuilder plainly() {
            return new StringBuilder("made");
        }

        @Bean
        StringBuilder byASetting(@Value("${zorgvuldig.clamd}") String clamd) {
            return new StringBuilder(clamd);
        }

        @Bean
        SmartInitializingSingleton beforeTheFirstPage() {
            return () -> {};
        }
    }

    private static AnnotationConfigApplicationContext with(String clamd, Class<?>... types) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        Map<String, Object> settings = Map.of("zorgvuldig.url", "http://localhost", "zorgvuldig.clamd", clamd);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.addBeanFactoryPostProcessor(new LazyBeans());
        Arrays.stream(types).forEach(type -> context.registerBean(type.getSimpleName(), type));
        return context;
    }

    private static List<String> made(AnnotationConfigApplicationContext context, String... names) {
        return Arrays.stream(names)
                .filter(context.getBeanFactory()::containsSingleton)
                .toList();
    }

    @Test
    void what_is_made_of_other_things_waits_and_what_reads_a_setting_does_not() {
        try (AnnotationConfigApplicationContext context = with(
                "127.0.0.1:3310",
                Plain.class,
                MadeOfOthers.class,
                Addressed.class,
                ReadsASetting.class,
                OfADemonstration.class,
                Made.class)) {
            context.registerBean("ofOthers", StringBuilder.class);
            context.refresh();
            String[] all = context.getBeanFactory().getBeanDefinitionNames();
            assertThat(made(context, all))
                    .contains("ReadsASetting", "byASetting", "beforeTheFirstPage", "ofOthers")
                    .doesNotContain("Plain", "MadeOfOthers", "Addressed", "plainly");

            LazyBeans.make(context.getBeanFactory());

            assertThat(made(context, all))
                    .contains("Plain", "MadeOfOthers", "Addressed", "plainly")
                    .doesNotContain("OfADemonstration");
        }
    }

    @Test
    void what_listens_to_other_instances_does_not_wait() {
        try (AnnotationConfigApplicationContext context = with("x", Hears.class)) {
            assertThatThrownBy(context::refresh).hasMessageContaining("Hears");
        }
    }

    @Test
    void a_wrong_setting_is_said_before_the_first_page() {
        try (AnnotationConfigApplicationContext context = with("", ReadsASetting.class)) {
            assertThatThrownBy(context::refresh).hasRootCauseMessage("wrong setting");
        }
    }

    @Test
    void what_cannot_be_made_ends_the_start() {
        try (AnnotationConfigApplicationContext context = with("x", Broken.class)) {
            context.refresh();

            assertThatThrownBy(() -> LazyBeans.make(context.getBeanFactory())).hasRootCauseMessage("cannot be made");
        }
    }
}
