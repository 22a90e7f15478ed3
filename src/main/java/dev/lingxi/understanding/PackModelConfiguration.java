package dev.lingxi.understanding;

import dev.lingxi.problem.Problem;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what the build taught. */
@Configuration(proxyBeanMethods = false)
class PackModelConfiguration {

    private static final String RESOURCE = "/models/packs.model";

    @Bean
    PackModel packModel() {
        try (InputStream stream = PackModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The build is missing " + RESOURCE + "; run ./mvnw package.");
            }
            return PackModel.readFrom(new DataInputStream(new BufferedInputStream(stream, 1 << 20)));
        } catch (IOException e) {
            throw Problem.bug("The model of the packs cannot be read; build again.", e);
        }
    }
}
