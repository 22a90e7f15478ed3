package dev.lingxi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketConfigurationTest {

    @ParameterizedTest(name = "{0} files, {1} connections")
    @CsvSource({"1024,768", "20000,19000", "1048576,200000"})
    void connectionsLeaveFilesForTheRest(long files, int connections) {
        assertThat(SocketConfiguration.connections(files)).isEqualTo(connections);
    }
}
