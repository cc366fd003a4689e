package dev.paso.web;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.context.WebApplicationContext;

/** Puts the edge in front of the application. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {
    @Bean
    SameOrigin sameOrigin(WebSettings settings) {
        return new SameOrigin(settings.origins());
    }

    @Bean
    Leaving leaving(ObjectProvider<BeforeLeaving> all) {
        return new Leaving(all.orderedStream().toList());
    }

    @Bean
    FilterRegistrationBean<Gate> gate(SameOrigin sameOrigin, WebSettings settings) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(sameOrigin, settings.bodyBytes()));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }

    @Bean
    ServletRegistrationBean<SpringServlet> pageServlet(
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties properties,
            WebApplicationContext context,
            Admission admission,
            Pages pages) {
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, properties, new PageServlet(context, new Door(admission), pages));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edge(WebSettings settings) {
        Headers headers = new Headers(settings);
        return server -> {
            server.addEngineValves(headers);
            server.addContextCustomizers(application -> {
                if (application.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(null); // which would tell its name
                    host.getPipeline().addValve(new Refusals(headers));
                }
            });
            server.setProtocol(PatientProtocol.class.getName());
            server.addProtocolHandlerCustomizers((PatientProtocol protocol) ->
                    protocol.beAsPatientAs(settings.patience(), settings.connectionsAnAddress()));
        };
    }
}
