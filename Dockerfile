# syntax=docker/dockerfile:1

FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
# What is downloaded stays in a cache of the builder and out of every layer.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -DskipTests package \
    && cp target/concordat-*.jar concordat.jar \
    && java -Djarmode=tools -jar concordat.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 concordat \
    && useradd --system --uid 10001 --gid concordat --no-create-home --shell /usr/sbin/nologin concordat \
    && install -d -o concordat -g concordat -m 700 /var/lib/concordat
WORKDIR /opt/concordat
# From what changes least to what changes with every commit.
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./

USER 10001:10001
ENV CONCORDAT_HOME=/var/lib/concordat
VOLUME /var/lib/concordat
EXPOSE 8080
# The image has no curl, and bash can speak this much HTTP.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
# As the first process it gets the SIGTERM of a stop itself, and ends in order.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+UseParallelGC", "-jar", "concordat.jar"]
