# SPDX-License-Identifier: MIT
# Run by CPack on what it is about to pack: Debian wants man pages and changelogs compressed, and without a date.
file(GLOB_RECURSE files
    ${CPACK_TEMPORARY_DIRECTORY}/*/share/man/*.1
    ${CPACK_TEMPORARY_DIRECTORY}/*/share/doc/*/changelog
    ${CPACK_TEMPORARY_DIRECTORY}/*/share/doc/*/changelog.Debian
)
execute_process(COMMAND gzip --best --no-name ${files} COMMAND_ERROR_IS_FATAL ANY)
